import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Person } from '@tisc/shared/staff/staff.schema'
import { App, Button, Space } from 'antd'
import { useState } from 'react'
import { tellOf } from '../../platform/problems'
import { useAskName } from '../../ui/use-ask-name'
import { ChangeRoles } from './change-roles'
import { OneTimeLink } from './one-time-link'
import { staffApi } from './staff.client'
import { useViewer } from './use-viewer'

/** What an administrator can do about a colleague; about oneself only another administrator can. */
export const PersonActions = ({ person }: { person: Person }) => {
  const { message, modal } = App.useApp()
  const queries = useQueryClient()
  const [changing, setChanging] = useState(false)
  const { ask, dialog } = useAskName()
  const settle = {
    onSuccess: () => queries.invalidateQueries({ queryKey: ['people'] }),
    onError: (error: unknown) => void message.error(tellOf(error)),
  }
  const params = { id: person.id }
  const disable = useMutation({ mutationFn: () => staffApi.disable({ params }), ...settle })
  const enable = useMutation({ mutationFn: () => staffApi.enable({ params }), ...settle })
  const reset = useMutation({ mutationFn: () => staffApi.reset({ params }), onSuccess: settle.onSuccess })
  if (useViewer().data?.id === person.id) return <span className="soft">这是您自己</span>
  const confirm = (title: string, content: string, okText: string, act: () => Promise<unknown>) =>
    void modal.confirm({
      title,
      content,
      okText,
      cancelText: '取消',
      okButtonProps: { danger: true },
      onOk: () => act().catch(() => undefined),
    })
  return (
    <Space>
      <Button size="small" onClick={() => setChanging(true)}>
        改角色
      </Button>
      <Button
        size="small"
        onClick={() =>
          ask({
            title: `重设${person.name}的登录`,
            content: '现有的登录马上失效，密码和身份验证器要重新设置，不能撤回。',
            okText: `重设${person.name}的登录`,
            name: person.name,
            act: () => reset.mutateAsync(),
          })
        }
      >
        重设登录
      </Button>
      {person.state === 'disabled' ? (
        <Button size="small" onClick={() => enable.mutate()} loading={enable.isPending}>
          恢复
        </Button>
      ) : (
        <Button
          size="small"
          danger
          onClick={() =>
            confirm(`停用${person.name}`, '一秒钟内退出所有登录，之后不能再登录，直到恢复。', `停用${person.name}`, () =>
              disable.mutateAsync(),
            )
          }
        >
          停用
        </Button>
      )}
      {dialog}
      {changing && <ChangeRoles person={person} close={() => setChanging(false)} />}
      {reset.data && <OneTimeLink name={person.name} link={reset.data.link} close={reset.reset} />}
    </Space>
  )
}
