import { useMutation } from '@tanstack/react-query'
import type { DeskArticle } from '@tisc/shared/daily/desk/desk.schema'
import { App, Button, Space } from 'antd'
import { tellOf } from '../../../platform/problems'
import { useAskReason } from '../../../ui/use-ask-reason'
import { useMay } from '../../staff/staff.api'
import { deskApi } from '../desk.api'
import { Publishing } from '../publishing/publishing'
import { Discarding } from './discarding'

type Props = { draft: DeskArticle; viewerId: string; save: () => Promise<boolean>; reload: () => Promise<void> }

/** What can be done with an article now, by whom is looking at it; the server decides again. */
export const NextSteps = ({ draft, viewerId, save, reload }: Props) => {
  const { message } = App.useApp()
  const [mayWrite, mayReview] = [useMay('daily.write'), useMay('daily.review')]
  const params = { id: draft.id }
  const settle = { onSuccess: reload, onError: (error: unknown) => void message.error(tellOf(error)) }
  const submit = useMutation({
    mutationFn: async () => {
      if (!(await save())) throw new Error('not saved')
      const { revision } = await deskApi.getDraft({ params })
      return deskApi.submitDraft({ params, body: { revision } })
    },
    ...settle,
  })
  const approve = useMutation({ mutationFn: () => deskApi.approve({ params, body: { revision: draft.revision } }), ...settle })
  const giveBack = useAskReason({
    title: '退回给作者',
    okText: '退回',
    ask: '哪里要改',
    act: (reason) => deskApi.returnDraft({ params, body: { reason } }),
    done: reload,
  })
  const isMine = draft.writers.some((writer) => writer.id === viewerId)
  return (
    <Space>
      {draft.state === 'draft' && mayWrite && (
        <Button type="primary" onClick={() => submit.mutate()} loading={submit.isPending}>
          送审本篇
        </Button>
      )}
      {draft.state === 'in-review' && mayReview && <Button onClick={giveBack.open}>退回</Button>}
      {draft.state === 'in-review' && !draft.approved && mayReview && !isMine && (
        <Button type="primary" onClick={() => approve.mutate()} loading={approve.isPending}>
          审过
        </Button>
      )}
      {draft.state === 'in-review' && !draft.approved && isMine && <span className="soft">您写的稿件要由另一个人审</span>}
      <Publishing draft={draft} reload={reload} />
      <Discarding draft={draft} save={save} reload={reload} />
      {giveBack.dialog}
    </Space>
  )
}
