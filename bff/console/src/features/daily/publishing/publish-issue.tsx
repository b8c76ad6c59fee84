import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { DeskIssue, DeskRow } from '@tisc/shared/daily/desk/desk.schema'
import { App, Button } from 'antd'
import { tellOf } from '../../../platform/problems'
import { useMay } from '../../staff/staff.api'
import { deskApi } from '../desk.api'
import { Held } from './held'
import { useAskTime } from './use-ask-time'

/** An article that a second person has still to look at. */
export const isUnreviewed = ({ state, approved }: DeskRow): boolean => state === 'draft' || (state === 'in-review' && !approved)

const titles = (articles: DeskRow[]): string => articles.map(({ title }) => `《${title}》`).join('、')

/** Publishing an issue, all of it or what is reviewed so far, and undoing that until readers see it. */
export const PublishIssue = ({ issue, reload }: { issue: DeskIssue; reload: () => unknown }) => {
  const { serial, articles } = issue
  const mayPublish = useMay('daily.publish')
  const queries = useQueryClient()
  const { message } = App.useApp()
  const left = articles.filter(isUnreviewed)
  const ready = articles.filter(({ state, approved }) => state === 'in-review' && approved)
  const held = articles.flatMap(({ state, publishAt }) => (state === 'scheduled' && publishAt ? [publishAt] : [])).sort()
  const isSeen = articles.length > 0 && articles.every(({ state }) => state === 'published' || state === 'withdrawn')
  const params = { serial }
  const time = useAskTime({
    name: `第${serial}期`,
    about:
      left.length > 0
        ? `发布审过的${ready.length}篇。${titles(left)}还没有审过，留在本期，审过以后再发布。`
        : `本期${ready.length}篇一起发布。`,
    act: (at) => deskApi.scheduleIssue({ params, body: { reviewedOnly: left.length > 0, ...(at && { at }) } }),
    done: reload,
  })
  const undo = useMutation({
    mutationFn: () => deskApi.unscheduleIssue({ params }),
    onSuccess: (now) => queries.setQueryData(['desk issue', serial], now),
    onError: (error) => {
      void message.error(tellOf(error))
      return reload()
    },
  })
  if (!mayPublish) return held[0] ? <Held publishAt={held[0]} /> : null
  return (
    <>
      {held[0] && (
        <>
          <Held publishAt={held[0]} />
          <Button loading={undo.isPending} onClick={() => undo.mutate()}>
            撤销发布
          </Button>
        </>
      )}
      {(ready.length > 0 || (!held[0] && !isSeen)) && (
        <Button type="primary" disabled={ready.length === 0} onClick={time.open}>
          发布这一期
        </Button>
      )}
      {time.dialog}
    </>
  )
}
