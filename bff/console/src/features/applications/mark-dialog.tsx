import type { DeskApplication } from '@tisc/shared/applications/desk/applications.staff.contract'
import { pointsRange } from '@tisc/shared/applications/desk/review'
import { Form, Input, Radio } from 'antd'
import { FormDialog } from '../../ui/form-dialog'
import { mustChoose } from '../../ui/must-choose'
import { applicationsApi } from './applications.client'
import { useStep } from './use-step'

type Fields = { points: Record<string, number>; isFor: boolean; reason: string }

const { least, most } = pointsRange
const scale = Array.from({ length: most - least + 1 }, (_, at) => ({ value: least + at, label: `${least + at}分` }))

/** One's review: points, a recommendation, and why; handed in once. */
export const MarkDialog = ({ application: { id, version, criteria }, close }: { application: DeskApplication; close: () => void }) => {
  const step = useStep((body: Fields) => applicationsApi.markApplication({ params: { id }, body: { ...body, version } }))
  return (
    <FormDialog title="评审" okText="交评审" send={step.mutateAsync} close={close}>
      <p className="soft">交了就不能再改；两份都交了以前，谁也看不到别人的。</p>
      {criteria.map((one) => (
        <Form.Item key={one} name={['points', one]} label={one} rules={[mustChoose]}>
          <Radio.Group options={scale} />
        </Form.Item>
      ))}
      <Form.Item name="isFor" label="建议" rules={[mustChoose]}>
        <Radio.Group
          options={[
            { value: true, label: '通过' },
            { value: false, label: '不通过' },
          ]}
        />
      </Form.Item>
      <Form.Item name="reason" label="理由，主管和另一位评审员会看到" rules={[{ required: true, message: '请写明理由' }]}>
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={1_000} />
      </Form.Item>
    </FormDialog>
  )
}
