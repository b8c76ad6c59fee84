import { Form, Input } from 'antd'
import { useState } from 'react'
import { FormDialog } from './form-dialog'

type Question = {
  title: string
  okText: string
  ask: string
  act: (reason: string) => Promise<unknown>
  done: () => unknown
  danger?: boolean
}

const rules = [{ required: true, whitespace: true, min: 4, message: '请写至少4个字' }]

/** A step that needs its reason written down. */
export const useAskReason = ({ title, okText, ask, act, done, danger = false }: Question) => {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const sent = () => {
    close()
    return done()
  }
  return {
    open: () => setOpen(true),
    dialog: isOpen && (
      <FormDialog<{ reason: string }>
        title={title}
        okText={okText}
        danger={danger}
        send={({ reason }) => act(reason)}
        sent={sent}
        close={close}
      >
        <Form.Item name="reason" label={ask} extra="至少4个字" rules={rules}>
          <Input.TextArea autoSize={{ minRows: 3 }} maxLength={300} />
        </Form.Item>
      </FormDialog>
    ),
  }
}
