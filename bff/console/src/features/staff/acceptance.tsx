import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { roles } from '@tisc/shared/staff/permissions'
import { Alert, Button, Form, Input, Result } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { showAtFields, tellOf } from '../../platform/problems'
import { Waiting } from '../../ui/waiting'
import { AuthenticatorCode } from './authenticator-code'
import { PasswordStrength } from './password-strength'
import { RecoveryCodes } from './recovery-codes'
import { staffApi } from './staff.client'

type Fields = { password: string; code: string }

/** The secret stands behind the `#`, which browsers keep to themselves. */
const secret = location.hash.slice(1)

/** The first way in: choose a password, add the authenticator, write down the recovery codes. */
export const Acceptance = () => {
  const invitation = useQuery({
    queryKey: ['invitation'],
    queryFn: () => staffApi.openInvitation({ body: { secret } }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const [form] = Form.useForm<Fields>()
  const [told, setTold] = useState<string>()
  const password = Form.useWatch('password', form) ?? ''
  const queries = useQueryClient()
  const go = useNavigate()
  const accept = useMutation({
    mutationFn: (fields: Fields) => staffApi.acceptInvitation({ body: { ...fields, secret } }),
    onError: (error) => setTold(showAtFields(error, form)),
  })
  const enter = async () => {
    await go('/', { replace: true })
    queries.removeQueries({ queryKey: ['invitation'] })
    await queries.resetQueries()
  }
  if (invitation.isPending) return <Waiting />
  if (!invitation.data)
    return <Result status="warning" title={tellOf(invitation.error)} subTitle="链接只能用一次，也会过期。请向管理员要一个新的。" />
  if (accept.data) return <RecoveryCodes codes={accept.data.recoveryCodes} done={() => void enter()} />
  const { name, roles: held, authenticator } = invitation.data
  return (
    <main className="door">
      <h1>{name}，请设置登录</h1>
      <p className="soft" style={{ padding: '12px 0 20px' }}>
        您的角色：{held.map((role) => (roles as Record<string, string>)[role] ?? role).join('、')}
      </p>
      {told && <Alert type="error" showIcon message={told} style={{ marginBottom: 16 }} />}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(fields) => accept.mutate(fields)}>
        <input type="text" name="name" value={name} readOnly hidden autoComplete="username" />
        <Form.Item
          name="password"
          label="密码"
          extra={<PasswordStrength secret={secret} password={password} />}
          rules={[{ required: true, min: 12, message: '密码至少12个字符' }]}
        >
          <Input.Password autoComplete="new-password" autoFocus />
        </Form.Item>
        <AuthenticatorCode {...authenticator} />
        <Form.Item
          name="code"
          label="身份验证器上现在的6位数字"
          rules={[{ required: true, pattern: /^\d{6}$/, message: '请填写6位验证码' }]}
        >
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={accept.isPending}>
          完成设置
        </Button>
      </Form>
    </main>
  )
}
