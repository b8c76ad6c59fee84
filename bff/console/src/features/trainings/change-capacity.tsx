import { useMutation, useQueryClient } from '@tanstack/react-query'
import { modes } from '@tisc/shared/trainings/seating/seating.state'
import type { TrainingSession } from '@tisc/shared/trainings/trainings.schema'
import { Alert, Form, InputNumber, Modal } from 'antd'
import { useState } from 'react'
import { showAtFields } from '../../platform/problems'
import { trainingsApi } from './trainings.client'

type Given = { trainingId: string; session: string; seats: TrainingSession['seats'][number]; close: () => void }

/** More or fewer seats of one mode; offers and the line follow at once. */
export const ChangeCapacity = ({ trainingId, session, seats: { mode, capacity }, close }: Given) => {
  const [form] = Form.useForm<{ capacity: number }>()
  const [told, setTold] = useState<string>()
  const queries = useQueryClient()
  const save = useMutation({
    mutationFn: (fields: { capacity: number }) =>
      trainingsApi.setCapacity({ params: { id: session }, body: { mode, capacity: fields.capacity } }),
    onSuccess: (now) => {
      queries.setQueryData(['training', trainingId], now)
      close()
    },
    onError: (error) => setTold(showAtFields(error, form)),
  })
  return (
    <Modal
      open
      title={`改${modes[mode]}名额`}
      okText="保存"
      cancelText="取消"
      confirmLoading={save.isPending}
      onOk={form.submit}
      onCancel={close}
    >
      {told && <Alert type="error" showIcon message={told} style={{ marginBottom: 12 }} />}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ capacity }} onFinish={(fields) => save.mutate(fields)}>
        <Form.Item
          name="capacity"
          label="名额"
          extra="多出来的马上按候补顺序给；减少时，最后报上的人回到候补最前面"
          rules={[{ required: true, message: '请填名额' }]}
        >
          <InputNumber min={0} precision={0} controls={false} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
