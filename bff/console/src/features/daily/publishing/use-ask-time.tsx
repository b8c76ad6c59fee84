import { Form, Input, Radio, Space } from 'antd'
import { useState } from 'react'
import { shanghaiInstant } from '../../../platform/shanghai-instant'
import { FormDialog } from '../../../ui/form-dialog'

type Question = {
  name: string
  /** What will be published, where the name does not say it all. */
  about?: string
  act: (at?: string) => Promise<unknown>
  done: () => unknown
}
type Fields = { later: boolean; at?: string }

const rules = [
  {
    validator: (_: unknown, at?: string) =>
      shanghaiInstant(at ?? '') ? Promise.resolve() : Promise.reject(new Error('请填写哪天几点发布')),
  },
]

/** Now (in a minute, so that it can be undone) or at a time. */
export const useAskTime = ({ name, about, act, done }: Question) => {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const sent = () => {
    close()
    return done()
  }
  return {
    open: () => setOpen(true),
    dialog: isOpen && (
      <FormDialog<Fields>
        title={`发布${name}`}
        okText={({ later }) => (later ? '定时发布' : '60秒后发布')}
        initial={{ later: false }}
        send={({ later, at = '' }) => act(later ? shanghaiInstant(at) : undefined)}
        sent={sent}
        close={close}
      >
        {({ later }) => (
          <>
            {about && <p>{about}</p>}
            <Form.Item name="later" label="什么时候发布">
              <Radio.Group>
                <Space direction="vertical">
                  <Radio value={false}>现在：60秒后读者能看到，之前可以撤销</Radio>
                  <Radio value={true}>定时（北京时间）</Radio>
                </Space>
              </Radio.Group>
            </Form.Item>
            {later && (
              <Form.Item name="at" label="发布时间，北京时间" rules={rules}>
                <Input type="datetime-local" />
              </Form.Item>
            )}
          </>
        )}
      </FormDialog>
    ),
  }
}
