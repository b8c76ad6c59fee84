import type { CreditStanding } from '@tisc/shared/trainings/credits/credits.staff.contract'
import { Form, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../../../ui/form-dialog'
import { afterApi } from './after.client'

type Given = { id: string; line: CreditStanding['items'][number]; onDone: (now: CreditStanding) => void; close: () => void }
type Values = { hours: number; reason: string }

/** A correction with its reason; what was booked before stays as it is. */
export const CorrectCredits = ({ id, line, onDone, close }: Given) => {
  const [key] = useState(() => crypto.randomUUID())
  const send = async (values: Values) =>
    onDone(await afterApi.correctCredits({ params: { id }, body: { booking: line.booking, ...values }, key }))
  return (
    <FormDialog<Values> title={`更正${line.name ?? '这个人'}的学时`} okText="记一条更正" send={send} close={close}>
      <p className="soft">现在共{line.has}学时。以前的记录不改，另记一条；多记了写负数。</p>
      <Form.Item name="hours" label="加或减多少学时" rules={[{ required: true, message: '请填学时' }]}>
        <InputNumber step={0.5} />
      </Form.Item>
      <Form.Item name="reason" label="原因（本人看得到）" rules={[{ required: true, message: '请写明原因' }]}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}
