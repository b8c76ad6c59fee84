import type { DeskApplication } from '@tisc/shared/applications/desk/applications.staff.contract'
import { Form, Input, Radio } from 'antd'
import { FormDialog } from '../../ui/form-dialog'
import { mustChoose } from '../../ui/must-choose'
import { applicationsApi } from './applications.client'
import { useStep } from './use-step'

type Given = { application: DeskApplication; close: () => void }

/** Writes down what somebody said against an application on public notice. */
export const ObjectionDialog = ({ application: { id, name }, close }: Given) => {
  const step = useStep((body: { text: string }) => applicationsApi.addObjection({ params: { id }, body }))
  return (
    <FormDialog title={`记下对${name}的异议`} okText="记下异议" send={step.mutateAsync} close={close}>
      <p className="soft">异议没有决定以前，公示期满也不入库。</p>
      <Form.Item name="text" label="说了什么，有什么依据；不写提出人是谁" rules={[{ required: true, message: '请写明' }]}>
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={1_000} />
      </Form.Item>
    </FormDialog>
  )
}

type Fields = { isUpheld: boolean; reason: string }

/** Decides on what was said against it. */
export const SettleDialog = ({ application: { id, name }, close }: Given) => {
  const step = useStep((body: Fields) => applicationsApi.settleObjections({ params: { id }, body }))
  return (
    <FormDialog title={`决定对${name}的异议`} okText="决定异议" send={step.mutateAsync} close={close}>
      <Form.Item name="isUpheld" label="决定" rules={[mustChoose]}>
        <Radio.Group
          options={[
            { value: false, label: '异议不成立，公示照旧' },
            { value: true, label: '异议成立，申请不通过' },
          ]}
        />
      </Form.Item>
      <Form.Item name="reason" label="理由，异议成立时申请人会看到" rules={[{ required: true, message: '请写明理由' }]}>
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={500} />
      </Form.Item>
    </FormDialog>
  )
}
