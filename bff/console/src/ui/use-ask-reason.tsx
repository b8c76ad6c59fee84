import { useMutation } from '@tanstack/react-query'
import { Alert, Input, Modal } from 'antd'
import { useState } from 'react'
import { tellOf } from '../platform/problems'

type Question = {
  title: string
  okText: string
  ask: string
  act: (reason: string) => Promise<unknown>
  done: () => unknown
  danger?: boolean
}

/** A step that needs its reason written down. What was typed stays when the step is refused. */
export const useAskReason = ({ title, okText, ask, act, done, danger = false }: Question) => {
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const step = useMutation({
    mutationFn: () => act(reason),
    onSuccess: () => {
      setOpen(false)
      setReason('')
      return done()
    },
  })
  return {
    open: () => setOpen(true),
    dialog: (
      <Modal
        open={isOpen}
        title={title}
        okText={okText}
        cancelText="取消"
        okButtonProps={{ danger, disabled: reason.trim().length < 4 }}
        confirmLoading={step.isPending}
        onOk={() => step.mutate()}
        onCancel={() => setOpen(false)}
      >
        {step.error && <Alert type="error" showIcon message={tellOf(step.error)} style={{ marginBottom: 12 }} />}
        <Input.TextArea
          aria-label={ask}
          placeholder={`${ask}（至少4个字）`}
          autoSize={{ minRows: 3 }}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Modal>
    ),
  }
}
