import { ipTypeNames, ipTypes, partyRoleNames, partyRoles } from '@tisc/shared/rights/case.words'
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
    <Form.Item name={['facts', 'urgentDay']} label="赶在哪天以前（展会、海关、开庭）" normalize={(day: string) => day || undefined}>
      <Input type="date" style={{ width: 180 }} />
    </Form.Item>
  </>
)
