import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Training, TrainingSession } from '@tisc/shared/trainings/trainings.schema'
import { Alert, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { tellOf } from '../../platform/problems'
import { peopleText } from './form/told-of'
import { trainingsApi } from './trainings.client'

type Given = { training: Training; session: TrainingSession; number: number }

/** Calls a session off: says who is told, wants the reason that they read, and the session's name typed. */
export const CancelSession = (given: Given) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button danger size="small" onClick={() => setOpen(true)}>
        取消第{given.number}场
      </Button>
      {isOpen && <CancelDialog {...given} close={() => setOpen(false)} />}
    </>
  )
}

const CancelDialog = ({ training, session, number, close }: Given & { close: () => void }) => {
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const [typed, setTyped] = useState('')
  const name = `第${number}场`
  const people = peopleText(session)
  const cancel = useMutation({
    mutationFn: () => trainingsApi.cancelSession({ params: { id: session.id }, body: { reason } }),
    onSuccess: (now) => {
      queries.setQueryData(['training', training.id], now)
      close()
    },
  })
  return (
    <Modal
      open
      title={`取消《${training.title}》${name}`}
      okText="取消这一场"
      cancelText="不做了"
      okButtonProps={{ danger: true, disabled: typed.trim() !== name || reason.trim() === '' }}
      confirmLoading={cancel.isPending}
      onOk={() => cancel.mutate()}
      onCancel={close}
    >
      {cancel.error && <Alert type="error" showIcon message={tellOf(cancel.error)} style={{ marginBottom: 12 }} />}
      <p>
        {people ? `名单上的人都会离开名单，不能恢复：${people}会马上收到消息，写明下面的原因。` : '名单上没有人，不会发消息。不能恢复。'}
      </p>
      <label htmlFor="cancel-reason">原因，报了名的人会看到</label>
      <Input.TextArea
        id="cancel-reason"
        autoSize={{ minRows: 2 }}
        maxLength={200}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        style={{ marginBottom: 12 }}
      />
      <label htmlFor="name-to-type">{`打出“${name}”再继续`}</label>
      <Input id="name-to-type" value={typed} onChange={({ target }) => setTyped(target.value)} />
    </Modal>
  )
}
