import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { tellOf } from '../../platform/problems'
import { auditApi } from './audit.api'

/** Walks the whole chain on the server and says whether it holds, or where it first does not. */
export const Verification = () => {
  const { message, modal } = App.useApp()
  const verify = useMutation({
    mutationFn: () => auditApi.verifyAudit(),
    onSuccess: ({ lines, broken }) =>
      broken
        ? void modal.error({ title: `第${broken.sequence}条对不上`, content: broken.reason, okText: '知道了' })
        : void message.success(`${lines}条记录首尾相连，没有改动`),
    onError: (error) => void message.error(tellOf(error)),
  })
  return (
    <Button loading={verify.isPending} onClick={() => verify.mutate()}>
      核对
    </Button>
  )
}
