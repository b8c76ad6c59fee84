import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { showAtFields } from '../../platform/problems'
import { staffApi } from './staff.client'

type Fields = { name: string; password: string; code: string }

/** Name, password and the authenticator's code on one page; what was typed stays when it is refused, but for the code. */
export const SignIn = () => {
  const [form] = Form.useForm<Fields>()
  const [told, setTold] = useState<string>()
  const queries = useQueryClient()
  const signIn = useMutation({
    mutationFn: (body: Fields) => staffApi.signIn({ body }),
    onSuccess: () => queries.resetQueries(),
    onError: (error) => {
      setTold(showAtFields(error, form))
      form.resetFields(['code'])
    },
  })
  return (
    <main className="door">
      <h1>登录工作台</h1>
      <p className="soft" style={{ padding: '12px 0 20px' }}>
        TISC青岛工作人员使用。需要密码和身份验证器上的6位数字。
      </p>
      {told && <Alert type="error" showIcon message={told} style={{ marginBottom: 16 }} />}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(fields) => signIn.mutate(fields)}>
        <Form.Item name="name" label="姓名" rules={[{ required: true, message: '请填写姓名' }]}>
          <Input autoComplete="username" autoFocus />
        </Form.Item>
        <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item
          name="code"
          label="验证码"
          extra="身份验证器不在身边时，可以用一个恢复码"
          rules={[{ required: true, message: '请填写6位验证码' }]}
        >
          <Input autoComplete="one-time-code" inputMode="numeric" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
          登录
        </Button>
      </Form>
    </main>
  )
}
