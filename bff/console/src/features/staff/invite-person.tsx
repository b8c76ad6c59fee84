import { useQueryClient } from '@tanstack/react-query'
import { type Role, roleNames, roles } from '@tisc/shared/staff/permissions'
import { Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../../ui/form-dialog'
import { OneTimeLink } from './one-time-link'
import { staffApi } from './staff.client'

type Fields = { name: string; roles: Role[] }
type Invited = Awaited<ReturnType<typeof staffApi.invite>>

/** Adds a colleague and shows the one link that lets them in. */
export const InvitePerson = ({ close }: { close: () => void }) => {
  const [invited, setInvited] = useState<Invited>()
  const queries = useQueryClient()
  const sent = (done: Invited) => {
    setInvited(done)
    return queries.invalidateQueries({ queryKey: ['people'] })
  }
  if (invited) return <OneTimeLink name={invited.person.name} link={invited.link} close={close} />
  return (
    <FormDialog<Fields, Invited>
      title="邀请一位同事"
      okText="生成登录链接"
      initial={{ roles: [] }}
      send={(body) => staffApi.invite({ body })}
      sent={sent}
      close={close}
    >
      <Form.Item name="name" label="姓名" extra="登录时用的就是这个名字" rules={[{ required: true, message: '请填写姓名' }]}>
        <Input />
      </Form.Item>
      <Form.Item name="roles" label="角色，可以选几个" rules={[{ type: 'array', min: 1, message: '请至少选一个角色' }]}>
        <Checkbox.Group options={roleNames.map((value) => ({ value, label: roles[value] }))} />
      </Form.Item>
    </FormDialog>
  )
}
