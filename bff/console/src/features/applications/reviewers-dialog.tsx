import { useQuery } from '@tanstack/react-query'
import type { DeskApplication } from '@tisc/shared/applications/desk/applications.staff.contract'
import { reviewersNeeded } from '@tisc/shared/applications/desk/review'
import { Form, Select } from 'antd'
import { FormDialog } from '../../ui/form-dialog'
import { mustChooseSome } from '../../ui/must-choose'
import { applicationsApi } from './applications.client'
import { useStep } from './use-step'

const useReviewers = () => {
  const { data } = useQuery({ queryKey: ['reviewers'], queryFn: () => applicationsApi.listReviewers() })
  return (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))
}

type Given = { application: DeskApplication; close: () => void }

/** Names the two reviewers; who has an interest in the applicant is refused, with what it is. */
export const ReviewersDialog = ({ application: { id, reviewers }, close }: Given) => {
  const step = useStep((fields: { reviewers: string[] }) => applicationsApi.assignReviewers({ params: { id }, body: fields }))
  const rules = [mustChooseSome('要两位评审员', reviewersNeeded)]
  return (
    <FormDialog
      title="安排评审员"
      okText="安排"
      initial={{ reviewers: reviewers.map((one) => one.id) }}
      send={step.mutateAsync}
      close={close}
    >
      <Form.Item name="reviewers" label="两位评审员" extra="两份都交了以前，谁也看不到别人的" rules={rules}>
        <Select mode="multiple" maxCount={reviewersNeeded} options={useReviewers()} optionFilterProp="label" />
      </Form.Item>
    </FormDialog>
  )
}

/** Names who sees to an application. */
export const OwnerDialog = ({ application: { id, owner }, close }: Given) => {
  const step = useStep((fields: { owner: string }) => applicationsApi.takeApplication({ params: { id }, body: fields }))
  return (
    <FormDialog title="安排承办人" okText="安排" initial={owner ? { owner: owner.id } : {}} send={step.mutateAsync} close={close}>
      <Form.Item name="owner" label="承办人" rules={[{ required: true, message: '请选承办人' }]}>
        <Select options={useReviewers()} optionFilterProp="label" />
      </Form.Item>
    </FormDialog>
  )
}
