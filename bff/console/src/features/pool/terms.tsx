import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { DeskMember } from '@tisc/shared/applications/pool/pool.staff.contract'
import { Alert, App, Button, Card, Space } from 'antd'
import { tellOf } from '../../platform/problems'
import { useAskReason } from '../../ui/use-ask-reason'
import { useMay } from '../staff/staff.api'
import { memberKey, poolClient } from './pool.client'

/** A step with somebody's term: what they became is shown at once. */
const useTold = (id: string) => {
  const queries = useQueryClient()
  return (now: DeskMember) => {
    queries.setQueryData(memberKey(id), now)
    void queries.invalidateQueries({ queryKey: ['pool', 'search'] })
  }
}

/** What can be done with somebody's term. */
export const Terms = ({ member: { id, name, revision, state } }: { member: DeskMember }) => {
  const { message, modal } = App.useApp()
  const told = useTold(id)
  const params = { id }
  const renew = useMutation({
    mutationFn: () => poolClient.renewTerm({ params, body: { revision } }),
    onSuccess: told,
    onError: (error) => void message.error(tellOf(error)),
  })
  const remove = useAskReason({
    title: `请${name}出库`,
    okText: '出库并告诉本人',
    ask: '为什么出库，本人会看到，可以提异议',
    act: (reason) => poolClient.removeMember({ params, body: { revision, reason } }).then(told),
    done: () => undefined,
    danger: true,
  })
  const mayHandle = useMay('pool.handle')
  const mayDecide = useMay('applications.decide')
  const ask = () =>
    void modal.confirm({
      title: `${name}续任`,
      content: '从现在的任期结束那天起再加一个任期，并告诉本人。',
      okText: '续任',
      cancelText: '取消',
      onOk: () => renew.mutateAsync().catch(() => undefined),
    })
  if (state !== 'active') return null
  return (
    <Space>
      {mayHandle && <Button onClick={ask}>续任</Button>}
      {mayDecide && (
        <Button danger onClick={remove.open}>
          出库
        </Button>
      )}
      {remove.dialog}
    </Space>
  )
}

/** What somebody said against their removal, and the decision on it. */
export const Removal = ({ member: { id, name, revision, objection } }: { member: DeskMember }) => {
  const told = useTold(id)
  const settle = (isRestored: boolean) => (reason: string) =>
    poolClient.settleRemoval({ params: { id }, body: { revision, isRestored, reason } }).then(told)
  const ask = '理由，本人会看到'
  const restore = useAskReason({ title: `让${name}回到库里`, okText: '异议成立', ask, act: settle(true), done: () => undefined })
  const keep = useAskReason({ title: `${name}的异议不成立`, okText: '异议不成立', ask, act: settle(false), done: () => undefined })
  const mayDecide = useMay('applications.decide')
  if (objection === undefined) return null
  return (
    <Card size="small" title="对出库的异议" style={{ marginBottom: 16, maxWidth: 760 }}>
      <Alert type="warning" showIcon message={objection} style={{ marginBottom: 12 }} />
      {mayDecide && (
        <Space>
          <Button type="primary" onClick={restore.open}>
            异议成立
          </Button>
          <Button onClick={keep.open}>异议不成立</Button>
        </Space>
      )}
      {restore.dialog}
      {keep.dialog}
    </Card>
  )
}
