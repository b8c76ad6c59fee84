import type { DeskApplication } from '@tisc/shared/applications/desk/applications.staff.contract'
import { Alert, Form, Input, Modal, Select } from 'antd'
import { tellOf } from '../../platform/problems'
import { Acting } from '../settings/settings.api'
import { questionsOfApplication } from './answers'
import { applicationsApi } from './applications.client'
import { useStep } from './use-step'

/** Asks the applicant for what is missing: only the questions named here are open to them then. */
export const ReturnDialog = ({ application, close }: { application: DeskApplication; close: () => void }) => {
  const [form] = Form.useForm<{ keys: string[]; say: string }>()
  const { id, version } = application
  const step = useStep(
    (fields: { keys: string[]; say: string }) => applicationsApi.returnApplication({ params: { id }, body: { ...fields, version } }),
    close,
  )
  const options = [...questionsOfApplication(application), ...reachable].map(({ key, ask }) => ({ value: key, label: ask.zh }))
  return (
    <Modal
      open
      title="退回补正"
      okText="退回并通知申请人"
      cancelText="取消"
      confirmLoading={step.isPending}
      onOk={form.submit}
      onCancel={close}
    >
      {step.error && <Alert type="error" showIcon message={tellOf(step.error)} style={{ marginBottom: 12 }} />}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(fields) => step.mutate(fields)}>
        <Form.Item name="keys" label="要补哪几项，只有这几项能改" rules={[{ required: true, message: '请选要补的内容' }]}>
          <Select mode="multiple" options={options} optionFilterProp="label" />
        </Form.Item>
        <Form.Item name="say" label="少了什么，怎样补，申请人会看到" rules={[{ required: true, message: '请写明' }]}>
          <Input.TextArea autoSize={{ minRows: 3 }} maxLength={500} />
        </Form.Item>
      </Form>
      <Acting setting="completionDays" says={(days) => `${days}内没有补，申请就结束。`} />
    </Modal>
  )
}

const reachable = [
  { key: 'phone', ask: { zh: '联系电话' } },
  { key: 'email', ask: { zh: '电子邮箱' } },
]
