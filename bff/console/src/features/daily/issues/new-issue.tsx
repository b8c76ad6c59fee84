import { useMutation } from '@tanstack/react-query'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { Alert, Button, Form, Input, InputNumber, Modal } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { showAtFields } from '../../../platform/problems'
import { deskApi } from '../desk.api'

type Fields = { serial: number; date: string }

/** Begins an issue: the next number is proposed, the date is today's until changed. */
export const NewIssue = ({ nextSerial }: { nextSerial: number }) => {
  const [isOpen, setOpen] = useState(false)
  const [told, setTold] = useState<string>()
  const [form] = Form.useForm<Fields>()
  const go = useNavigate()
  const create = useMutation({
    mutationFn: (body: Fields) => deskApi.createIssue({ body }),
    onSuccess: ({ serial }) => go(`/daily/issues/${serial}`),
    onError: (error) => setTold(showAtFields(error, form)),
  })
  return (
    <>
      <Button onClick={() => setOpen(true)}>新的一期</Button>
      <Modal
        open={isOpen}
        title="新的一期"
        okText="开始编排"
        cancelText="取消"
        confirmLoading={create.isPending}
        onOk={form.submit}
        onCancel={() => setOpen(false)}
      >
        {told && <Alert type="error" showIcon message={told} style={{ marginBottom: 12 }} />}
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ serial: nextSerial, date: shanghaiDay(new Date()) }}
          onFinish={(fields) => create.mutate(fields)}
        >
          <Form.Item name="serial" label="期号" extra="接着上一期；空号和重号服务器不收">
            <InputNumber min={1} precision={0} controls={false} />
          </Form.Item>
          <Form.Item name="date" label="日期" rules={[{ required: true, message: '请填写日期' }]}>
            <Input type="date" />
          </Form.Item>
        </Form>
      </Modal>
    </>
  )
}
