import { useMutation } from '@tanstack/react-query'
import type { DeskArticle } from '@tisc/shared/daily/desk/desk.schema'
import { App, Button } from 'antd'
import { tellOf } from '../../../platform/problems'
import { useAskName } from '../../../ui/use-ask-name'
import { useMay } from '../../staff/staff.api'
import { deskApi } from '../desk.api'

type Props = { draft: DeskArticle; save: () => Promise<boolean>; reload: () => Promise<void> }

/** Putting a draft aside and taking it back; giving up a correction, which is gone then. */
export const Discarding = ({ draft, save, reload }: Props) => {
  const { message, modal } = App.useApp()
  const mayWrite = useMay('daily.write')
  const { ask, dialog } = useAskName()
  const params = { id: draft.id }
  const settle = { onSuccess: reload, onError: (error: unknown) => void message.error(tellOf(error)) }
  const discard = useMutation({
    mutationFn: async () => {
      // what was typed a moment ago is part of what can be taken back
      await save()
      return deskApi.discardDraft({ params })
    },
    ...settle,
  })
  const back = useMutation({ mutationFn: () => deskApi.takeBack({ params }), ...settle })
  if (!mayWrite) return null
  const askDiscard = () =>
    void modal.confirm({
      title: `丢弃《${draft.title}》`,
      content: `${draft.issue ? `从第${draft.issue}期拿出来，` : ''}不再出现在列表里。读者没有看到过它；以后还可以在“已丢弃”里恢复。`,
      okText: '丢弃这篇草稿',
      cancelText: '取消',
      okButtonProps: { danger: true },
      onOk: () => discard.mutateAsync().catch(() => undefined),
    })
  const askDrop = () =>
    ask({
      title: `放弃《${draft.title}》的更正`,
      content: '改过的文字不再保留，读者看到的不变。',
      okText: '放弃这次更正',
      name: '放弃更正',
      act: () => deskApi.dropProposal({ params }).then(reload),
    })
  return (
    <>
      {draft.state === 'draft' && (
        <Button danger onClick={askDiscard}>
          丢弃
        </Button>
      )}
      {draft.state === 'discarded' && (
        <Button type="primary" loading={back.isPending} onClick={() => back.mutate()}>
          恢复成草稿
        </Button>
      )}
      {draft.state === 'published' && draft.correctionWaits && (
        <Button danger onClick={askDrop}>
          放弃更正
        </Button>
      )}
      {dialog}
    </>
  )
}
