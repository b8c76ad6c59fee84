import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { Button, Form, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { FormDialog } from '../../../ui/form-dialog'
import { deskApi } from '../desk.api'

type Fields = { serial: number; date: string }

/** Begins an issue: the next number is proposed, the date is today's until changed. */
export const NewIssue = ({ nextSerial }: { nextSerial: number }) => {
  const [isOpen, setOpen] = useState(false)
  const go = useNavigate()
  return (
    <>
      <Button onClick={() => setOpen(true)}>新的一期</Button>
      {isOpen && (
        <FormDialog<Fields, Fields>
          title="新的一期"
          okText="开始编排"
          initial={{ serial: nextSerial, date: shanghaiDay(new Date()) }}
          send={(body) => deskApi.createIssue({ body })}
          sent={({ serial }) => go(`/daily/issues/${serial}`)}
          close={() => setOpen(false)}
        >
          <Form.Item name="serial" label="期号" extra="接着上一期；空号和重号服务器不收">
            <InputNumber min={1} precision={0} controls={false} />
          </Form.Item>
          <Form.Item name="date" label="日期" rules={[{ required: true, message: '请填写日期' }]}>
            <Input type="date" />
          </Form.Item>
        </FormDialog>
      )}
    </>
  )
}
