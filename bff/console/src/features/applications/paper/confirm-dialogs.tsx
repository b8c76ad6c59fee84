import { useMutation } from '@tanstack/react-query'
import type { PaperEntry } from '@tisc/shared/applications/paper/paper.staff.contract'
import { App, Button, Checkbox, Form, Input, Space } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { tellOf } from '../../../platform/problems'
import { UploadButton } from '../../../ui/files/upload-button'
import { FormDialog } from '../../../ui/form-dialog'
import { paperApi } from './paper.client'

type Given = { entry: PaperEntry; close: () => void }
type Made = { id: string }

const mustAgree = {
  validator: (_: unknown, isAgreed?: boolean) =>
    isAgreed ? Promise.resolve() : Promise.reject(new Error('纸质表上没有本人的同意，就不能录入')),
}

const Agreed = () => (
  <Form.Item name="agreed" valuePropName="checked" rules={[mustAgree]}>
    <Checkbox>纸质表上有本人签的“同意为这份申请处理个人信息”</Checkbox>
  </Form.Item>
)

const useMade = () => {
  const go = useNavigate()
  return ({ id }: Made) => go(`/applications/${id}`)
}

/** The person reads out the code that was sent to their phone. */
export const CodeDialog = ({ entry: { id, answers, isVerified }, close }: Given) => {
  const { message } = App.useApp()
  const made = useMade()
  const code = useMutation({
    mutationFn: () => paperApi.sendPaperCode({ params: { id } }),
    onSuccess: () => void message.success('发出去了，10分钟内有效'),
    onError: (error) => void message.error(tellOf(error)),
  })
  return (
    <FormDialog<{ code?: string; agreed: true }, Made>
      title="用短信验证码确认"
      okText="确认，交申请"
      send={(body) => paperApi.confirmPaper({ params: { id }, body: { ...body, way: 'code' } })}
      sent={made}
      close={close}
    >
      {isVerified ? (
        <p>验证码已经对过，不用再发。</p>
      ) : (
        <>
          <p>验证码发到表上的手机{String(answers.phone ?? '')}，请本人当场或在电话里念给您听。这个验证码只能确认这份表，不能登录。</p>
          <Space style={{ marginBottom: 16 }}>
            <Button loading={code.isPending} onClick={() => code.mutate()}>
              {code.isSuccess ? '再发一次' : '发验证码'}
            </Button>
          </Space>
          <Form.Item name="code" label="本人念的6位验证码" rules={[{ required: true, pattern: /^\d{6}$/, message: '验证码是6位数字' }]}>
            <Input inputMode="numeric" maxLength={6} autoComplete="off" style={{ width: 140 }} />
          </Form.Item>
        </>
      )}
      <Agreed />
    </FormDialog>
  )
}

type Scan = { handle: string; name: string }

/** The paper itself says that it is theirs: the scan of what they signed is kept with the application. */
export const SignatureDialog = ({ entry: { id, isMobile }, close }: Given) => {
  const { message } = App.useApp()
  const made = useMade()
  const [scan, setScan] = useState<Scan>()
  const send = ({ agreed }: { agreed: true }) => {
    return paperApi.confirmPaper({ params: { id }, body: { way: 'signature', agreed, ...(scan && { scan: scan.handle }) } })
  }
  return (
    <FormDialog<{ agreed: true; scan?: string }, Made>
      title="用签字的纸质表确认"
      okText="确认，交申请"
      send={send}
      sent={made}
      close={close}
    >
      {!isMobile && <p>表上不是手机号：本人以后不能自己登录看进度，只能打电话问。</p>}
      <Form.Item
        name="scan"
        label="签了字的纸质表，扫描或者拍照"
        rules={[{ validator: () => (scan ? Promise.resolve() : Promise.reject(new Error('请上传签了字的那一页'))) }]}
      >
        <UploadButton
          purpose="application"
          name={scan ? `换一个（现在是${scan.name}）` : '上传扫描件'}
          take={(handle, { name }) => setScan({ handle, name })}
          failed={(error) => void message.error(tellOf(error))}
        />
      </Form.Item>
      <Agreed />
    </FormDialog>
  )
}
