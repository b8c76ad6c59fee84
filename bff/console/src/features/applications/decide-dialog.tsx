import type { DeskApplication } from '@tisc/shared/applications/desk/applications.staff.contract'
import { Alert, Form, Input, Radio } from 'antd'
import { FormDialog } from '../../ui/form-dialog'
import { mustChoose } from '../../ui/must-choose'
import { Acting } from '../settings/settings.api'
import { applicationsApi } from './applications.client'
import { useStep } from './use-step'

type Fields = { isFor: boolean; reason: string }

/** Decides, with the reason that the applicant reads. */
export const DecideDialog = ({
  application: { id, name, differs, programme },
  close,
}: {
  application: DeskApplication
  close: () => void
}) => {
  const step = useStep((body: Fields) => applicationsApi.decideApplication({ params: { id }, body }))
  return (
    <FormDialog title={`决定${name}的申请`} okText="决定并通知申请人" send={step.mutateAsync} close={close}>
      {differs && <Alert type="warning" showIcon message="两位评审员的意见差得多，请看过两份理由再决定" style={{ marginBottom: 12 }} />}
      <Form.Item name="isFor" label="决定" rules={[mustChoose]}>
        <Radio.Group
          options={[
            { value: true, label: '通过' },
            { value: false, label: '不通过' },
          ]}
        />
      </Form.Item>
      <Form.Item name="reason" label="理由，申请人会看到" rules={[{ required: true, message: '请写明理由' }]}>
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={500} />
      </Form.Item>

      <Acting
        setting={programme === 'expert' ? 'expertNoticeDays' : 'volunteerNoticeDays'}
        says={(days) => `通过以后公示${days}（0就是不公示，直接入库）；公示以前要申请人单独同意。`}
      />
      <Acting setting="poolYears" says={(years) => `入库以后任期${years}。`} />
    </FormDialog>
  )
}
