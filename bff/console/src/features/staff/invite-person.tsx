import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Role, roleNames, roles } from '@tisc/shared/staff/permissions'
import { Alert, Checkbox, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { showAtFields } from '../../platform/problems'
import { OneTimeLink } from './one-time-link'
import { staffApi } from './staff.client'

type Fields = { name: string; roles: Role[] }

/** Adds a colleague and shows the one link that lets them in. */
export const InvitePerson = ({ open, close }: { open: boolean; close: () => void }) => {
  const [form] = Form.useForm<Fields>()
  const [told, setTold] = useState<string>()
  const queries = useQueryClient()
  const invite = useMutation({
    mutationFn: (body: Fields) => staffApi.invite({ body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['people'] }),
    onError: (error) => setTold(showAtFields(error, form)),
  })
  const end = () => {
    form.resetFields()
    invite.reset()
    setTold(undefined)
    close()
  }
  if (invite.data) return <OneTimeLink name={invite.data.person.name} link={invite.data.link} close={end} />
  return (
    <Modal
      open={open}
      title="邀请一位同事"
      okText="生成登录链接"
      cancelText="取消"
      onCancel={end}
      onOk={form.submit}
      confirmLoading={invite.isPending}
    >
      {told && <Alert type="error" showIcon message={told} style={{ marginBottom: 16 }} />}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(fields) => invite.mutate(fields)}>
        <Form.Item name="name" label="姓名" extra="登录时用的就是这个名字" rules={[{ required: true, message: '请填写姓名' }]}>
          <Input autoFocus />
        </Form.Item>
        <Form.Item name="roles" label="角色，可以选几个" initialValue={[]} rules={[{ type: 'array', min: 1, message: '请至少选一个角色' }]}>
          <Checkbox.Group options={roleNames.map((value) => ({ value, label: roles[value] }))} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
