import { useQueryClient } from '@tanstack/react-query'
import { modes } from '@tisc/shared/trainings/seating/seating.state'
import type { TrainingSession } from '@tisc/shared/trainings/trainings.schema'
import { Form, InputNumber } from 'antd'
import { FormDialog } from '../../ui/form-dialog'
import { trainingsApi } from './trainings.client'

type Given = { trainingId: string; session: string; seats: TrainingSession['seats'][number]; close: () => void }

/** More or fewer seats of one mode; offers and the line follow at once. */
export const ChangeCapacity = ({ trainingId, session, seats: { mode, capacity }, close }: Given) => {
  const queries = useQueryClient()
  const save = async (fields: { capacity: number }) =>
    queries.setQueryData(
      ['training', trainingId],
      await trainingsApi.setCapacity({ params: { id: session }, body: { mode, capacity: fields.capacity } }),
    )
  return (
    <FormDialog title={`改${modes[mode]}名额`} okText="保存" initial={{ capacity }} send={save} close={close}>
      <Form.Item
        name="capacity"
        label="名额"
        extra="多出来的马上按候补顺序给；减少时，最后报上的人回到候补最前面"
        rules={[{ required: true, message: '请填名额' }]}
      >
        <InputNumber min={0} precision={0} controls={false} />
      </Form.Item>
    </FormDialog>
  )
}
