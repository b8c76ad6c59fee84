import { useMutation } from '@tanstack/react-query'
import { Alert, Input, Modal, Radio, Space } from 'antd'
import { useState } from 'react'
import { tellOf } from '../../../platform/problems'
import { shanghaiInstant } from '../../../platform/shanghai-instant'

type Question = {
  name: string
  /** What will be published, where the name does not say it all. */
  about?: string
  act: (at?: string) => Promise<unknown>
  done: () => unknown
}

/** Now (in a minute, so that it can be undone) or at a time. */
export const useAskTime = ({ name, about, act, done }: Question) => {
  const [isOpen, setOpen] = useState(false)
  const [later, setLater] = useState(false)
  const [value, setValue] = useState('')
  const at = later ? shanghaiInstant(value) : undefined
  const publish = useMutation({
    mutationFn: () => act(at),
    onSuccess: () => {
      setOpen(false)
      return done()
    },
  })
  return {
    open: () => {
      // each time anew: what was chosen for another publication says nothing of this one
      setLater(false)
      setValue('')
      publish.reset()
      setOpen(true)
    },
    dialog: (
      <Modal
        open={isOpen}
        title={`发布${name}`}
        okText={later ? '定时发布' : '60秒后发布'}
        cancelText="取消"
        okButtonProps={{ disabled: later && !at }}
        confirmLoading={publish.isPending}
        onOk={() => publish.mutate()}
        onCancel={() => setOpen(false)}
      >
        {publish.error && <Alert type="error" showIcon message={tellOf(publish.error)} style={{ marginBottom: 12 }} />}
        {about && <p style={{ marginBottom: 12 }}>{about}</p>}
        <Radio.Group value={later} onChange={(event) => setLater(event.target.value)}>
          <Space direction="vertical">
            <Radio value={false}>现在：60秒后读者能看到，之前可以撤销</Radio>
            <Radio value={true}>定时（北京时间）</Radio>
          </Space>
        </Radio.Group>
        {later && (
          <Input
            type="datetime-local"
            aria-label="发布时间，北京时间"
            style={{ marginTop: 8 }}
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        )}
      </Modal>
    ),
  }
}
