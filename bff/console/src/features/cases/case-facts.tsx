import { jurisdictions } from '@tisc/shared/platform/jurisdictions'
import {
  ipTypeNames,
  ipTypes,
  partyRoleNames,
  partyRoles,
  subjectNames,
  subjects,
  urgencies,
  urgencyNames,
} from '@tisc/shared/rights/case.words'
import { countryNames } from '@tisc/shared/rights/rights.schema'
import { Form, Input, Select, Switch } from 'antd'

const options = <Name extends string>(names: readonly Name[], words: Record<Name, string>) =>
  names.map((value) => ({ value, label: words[value] }))

/** The facts as fields of a form, under `facts`. */
export const CaseFactsFields = () => (
  <>
    <Form.Item name={['facts', 'about']} label="事由（一句话）" rules={[{ required: true, message: '请写一句' }]}>
      <Input maxLength={200} />
    </Form.Item>
    <Form.Item name={['facts', 'ipType']} label="类型" extra="国防专利不在这里登记：请来电人直接到窗口">
      <Select options={ipTypeNames.map((value) => ({ value, label: ipTypes[value].zh }))} />
    </Form.Item>
    <Form.Item name={['facts', 'role']} label="身份">
      <Select options={options(partyRoleNames, partyRoles)} />
    </Form.Item>
    <Form.Item name={['facts', 'isOverseas']} label="涉外" valuePropName="checked">
      <Switch />
    </Form.Item>
    <Form.Item name={['facts', 'country']} label="国家或地区（涉外的）">
      <Select allowClear options={countryNames.map((value) => ({ value, label: jurisdictions[value].zh }))} />
    </Form.Item>
    <Form.Item
      name={['facts', 'subjects']}
      label="还涉及（决定归哪个部门）"
      normalize={(chosen: string[]) => (chosen.length > 0 ? chosen : undefined)}
    >
      <Select mode="multiple" options={subjectNames.map((value) => ({ value, label: subjects[value].zh }))} />
    </Form.Item>
    <Form.Item name={['facts', 'urgency']} label="赶什么">
      <Select allowClear options={urgencyNames.map((value) => ({ value, label: urgencies[value].zh }))} />
    </Form.Item>
    <Form.Item name={['facts', 'urgentDay']} label="赶在哪天以前（展会、海关、开庭）" normalize={(day: string) => day || undefined}>
      <Input type="date" style={{ width: 180 }} />
    </Form.Item>
  </>
)
