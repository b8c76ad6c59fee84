import { useMutation } from '@tanstack/react-query'
import type { MemberForStaff } from '@tisc/shared/accounts/accounts.staff.contract'
import { App, Button, Descriptions } from 'antd'
import { tellOf } from '../../platform/problems'
import { momentText } from '../../ui/moments'
import { State, type Tone } from '../../ui/state'
import { membersApi } from './members.client'

const states: Record<MemberForStaff['state'], { tone: Tone; words: string }> = {
  active: { tone: 'done', words: '正常' },
  disabled: { tone: 'ended', words: '已停用' },
  leaving: { tone: 'waiting', words: '正在注销' },
}

const rowsOf = ({ name, phone, hasWechat, since, lastSignIn, leavesAt, state }: MemberForStaff) => [
  { key: 'state', label: '状态', children: <State tone={states[state].tone}>{states[state].words}</State> },
  { key: 'name', label: '姓名', children: name ?? '没有填写' },
  { key: 'phone', label: '手机号', children: phone ?? '没有绑定' },
  { key: 'wechat', label: '微信', children: hasWechat ? '登录过' : '没有登录过' },
  { key: 'since', label: '注册', children: momentText(since) },
  { key: 'last', label: '上次登录', children: momentText(lastSignIn) },
  ...(leavesAt ? [{ key: 'leaves', label: '到时删除', children: momentText(leavesAt) }] : []),
]

/** An account, and what can be done about it. */
export const MemberCard = ({ member, reload }: { member: MemberForStaff; reload: () => void }) => {
  const { message, modal } = App.useApp()
  const settle = { onSuccess: reload, onError: (error: unknown) => void message.error(tellOf(error)) }
  const params = { id: member.id }
  const disable = useMutation({ mutationFn: () => membersApi.disableMember({ params }), ...settle })
  const enable = useMutation({ mutationFn: () => membersApi.enableMember({ params }), ...settle })
  const ask = () =>
    void modal.confirm({
      title: '停用这个账号',
      content: '一秒钟内退出所有设备，之后不能再登录，直到恢复。账号里的内容都保留。',
      okText: '停用这个账号',
      cancelText: '取消',
      okButtonProps: { danger: true },
      onOk: () => disable.mutateAsync().catch(() => undefined),
    })
  return (
    <Descriptions
      bordered
      column={1}
      style={{ maxWidth: 560 }}
      items={rowsOf(member)}
      extra={
        member.state === 'disabled' ? (
          <Button onClick={() => enable.mutate()} loading={enable.isPending}>
            恢复
          </Button>
        ) : (
          <Button danger onClick={ask}>
            停用
          </Button>
        )
      }
    />
  )
}
