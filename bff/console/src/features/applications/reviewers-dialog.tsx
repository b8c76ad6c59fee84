import { useQuery } from '@tanstack/react-query'
import type { DeskApplication } from '@tisc/shared/applications/desk/applications.staff.contract'
import { reviewersNeeded } from '@tisc/shared/applications/desk/review'
import { Alert, Form, Modal, Select } from 'antd'
import { tellOf } from '../../platform/problems'
import { applicationsApi } from './applications.client'
import { useStep } from './use-step'

const useReviewers = () => {
  const { data } = useQuery({ queryKey: ['reviewers'], queryFn: () => applicationsApi.listReviewers() })
  return (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))
}

type Given = { application: DeskApplication; close: () => void }

/** Names the two reviewers; who has an interest in the applicant is refused, with what it is. */
export const ReviewersDialog = ({ application: { id, reviewers }, close }: Given) => {
  const [form] = Form.useForm<{ reviewers: string[] }>()
  const step = useStep((fields: { reviewers: string[] }) => applicationsApi.assignReviewers({ params: { id }, body: fields }), close)
  const rules = [{ required: true, len: reviewersNeeded, type: 'array' as const, message: '要两位评审员' }]
  return (
    <Modal open title="安排评审员" okText="安排" cancelText="取消" confirmLoading={step.isPending} onOk={form.submit} onCancel={close}>
      {step.error && <Alert type="error" showIcon message={tellOf(step.error)} style={{ marginBottom: 12 }} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ reviewers: reviewers.map((one) => one.id) }}
        onFinish={(fields) => step.mutate(fields)}
      >
        <Form.Item name="reviewers" label="两位评审员" extra="两份都交了以前，谁也看不到别人的" rules={rules}>
          <Select mode="multiple" maxCount={reviewersNeeded} options={useReviewers()} optionFilterProp="label" />
        </Form.Item>
      </Form>
    </Modal>
  )
}

/** Names who sees to an application. */
export const OwnerDialog = ({ application: { id, owner }, close }: Given) => {
  const [form] = Form.useForm<{ owner: string }>()
  const step = useStep((fields: { owner: string }) => applicationsApi.takeApplication({ params: { id }, body: fields }), close)
  return (
    <Modal open title="安排承办人" okText="安排" cancelText="取消" confirmLoading={step.isPending} onOk={form.submit} onCancel={close}>
      {step.error && <Alert type="error" showIcon message={tellOf(step.error)} style={{ marginBottom: 12 }} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ owner: owner?.id }}
        onFinish={(fields) => step.mutate(fields)}
      >
        <Form.Item name="owner" label="承办人" rules={[{ required: true, message: '请选承办人' }]}>
          <Select options={useReviewers()} optionFilterProp="label" />
        </Form.Item>
      </Form>
    </Modal>
  )
}
