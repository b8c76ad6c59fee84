import type { DeskApplication } from '@tisc/shared/applications/desk/applications.staff.contract'
import { Form, Input, Select } from 'antd'
import { FormDialog } from '../../ui/form-dialog'
import { mustChooseSome } from '../../ui/must-choose'
import { Acting } from '../settings/settings.api'
import { questionsOfApplication } from './answers'
import { applicationsApi } from './applications.client'
import { useStep } from './use-step'

/** Asks the applicant for what is missing: only the questions named here are open to them then. */
export const ReturnDialog = ({ application, close }: { application: DeskApplication; close: () => void }) => {
  const { id, version } = application
  const step = useStep((fields: { keys: string[]; say: string }) =>
    applicationsApi.returnApplication({ params: { id }, body: { ...fields, version } }),
  )
  const options = [...questionsOfApplication(application), ...reachable].map(({ key, ask }) => ({ value: key, label: ask.zh }))
  return (
    <FormDialog title="退回补正" okText="退回并通知申请人" send={step.mutateAsync} close={close}>
      <Form.Item name="keys" label="要补哪几项，只有这几项能改" rules={[mustChooseSome('请选要补的内容')]}>
        <Select mode="multiple" options={options} optionFilterProp="label" />
      </Form.Item>
      <Form.Item name="say" label="少了什么，怎样补，申请人会看到" rules={[{ required: true, message: '请写明' }]}>
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={500} />
      </Form.Item>

      <Acting setting="completionDays" says={(days) => `${days}内没有补，申请就结束。`} />
    </FormDialog>
  )
}

const reachable = [
  { key: 'phone', ask: { zh: '联系电话' } },
  { key: 'email', ask: { zh: '电子邮箱' } },
]
