import { useQueryClient } from '@tanstack/react-query'
import type { Training, TrainingSession } from '@tisc/shared/trainings/trainings.schema'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../../ui/form-dialog'
import { NameToType } from '../../ui/name-to-type'
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
  const name = `第${number}场`
  const people = peopleText(session)
  const cancel = async ({ reason }: { reason: string }) =>
    queries.setQueryData(['training', training.id], await trainingsApi.cancelSession({ params: { id: session.id }, body: { reason } }))
  return (
    <FormDialog title={`取消《${training.title}》${name}`} okText="取消这一场" cancelText="不做了" danger send={cancel} close={close}>
      <p>
        {people ? `名单上的人都会离开名单，不能恢复：${people}会马上收到消息，写明下面的原因。` : '名单上没有人，不会发消息。不能恢复。'}
      </p>
      <Form.Item
        name="reason"
        label="原因，报了名的人会看到"
        rules={[{ required: true, whitespace: true, message: '请写明原因，报了名的人会看到' }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
      </Form.Item>
      <NameToType name={name} />
    </FormDialog>
  )
}
