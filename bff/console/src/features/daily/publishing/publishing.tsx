import { useMutation } from '@tanstack/react-query'
import type { DeskArticle } from '@tisc/shared/daily/desk/desk.schema'
import { App, Button } from 'antd'
import { tellOf } from '../../../platform/problems'
import { useAskReason } from '../../../ui/use-ask-reason'
import { useMay } from '../../staff/staff.api'
import { deskApi } from '../desk.api'
import { Held } from './held'
import { useAskTime } from './use-ask-time'

/** From an approved text to what readers see, and back. */
export const Publishing = ({ draft, reload }: { draft: DeskArticle; reload: () => Promise<void> }) => {
  const { message } = App.useApp()
  const [mayPublish, mayWithdraw] = [useMay('daily.publish'), useMay('daily.withdraw')]
  const params = { id: draft.id }
  const settle = { onSuccess: reload, onError: (error: unknown) => void message.error(tellOf(error)) }
  const undo = useMutation({ mutationFn: () => deskApi.unschedule({ params }), ...settle })
  const republish = useMutation({ mutationFn: () => deskApi.republish({ params }), ...settle })
  const time = useAskTime({ name: `《${draft.title}》`, act: (at) => deskApi.schedule({ params, body: at ? { at } : {} }), done: reload })
  const correct = useAskReason({
    title: '发布这次更正',
    okText: '发布更正',
    ask: '更正了什么，读者会看到这句话',
    act: (note) => deskApi.correct({ params, body: { note } }),
    done: reload,
  })
  const withdraw = useAskReason({
    title: `撤回《${draft.title}》`,
    okText: '撤回',
    ask: '为什么撤回，读者会看到这句话',
    danger: true,
    act: (reason) => deskApi.withdraw({ params, body: { reason } }),
    done: reload,
  })
  return (
    <>
      {draft.state === 'in-review' && draft.approved && mayPublish && (
        <Button type="primary" onClick={time.open}>
          发布
        </Button>
      )}
      {draft.state === 'scheduled' && draft.publishAt && <Held publishAt={draft.publishAt} />}
      {draft.state === 'scheduled' && mayPublish && (
        <Button onClick={() => undo.mutate()} loading={undo.isPending}>
          撤销发布
        </Button>
      )}
      {draft.state === 'published' && draft.correctionWaits && mayPublish && (
        <Button type="primary" onClick={correct.open}>
          发布更正
        </Button>
      )}
      {draft.state === 'published' && mayWithdraw && (
        <Button danger onClick={withdraw.open}>
          撤回
        </Button>
      )}
      {draft.state === 'withdrawn' && mayWithdraw && (
        <Button onClick={() => republish.mutate()} loading={republish.isPending}>
          重新发布
        </Button>
      )}
      {time.dialog}
      {correct.dialog}
      {withdraw.dialog}
    </>
  )
}
