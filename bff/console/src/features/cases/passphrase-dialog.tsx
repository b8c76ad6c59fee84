import { Form, Input } from 'antd'
import { FormDialog } from '../../ui/form-dialog'
import { type Given, sending } from './act-dialogs'

const rules = [{ required: true, whitespace: true, min: 4, message: '口令要4到50个字' }]

/** What a caller from a landline, which gets no code, will say so that we know them again. */
export const PassphraseDialog = (given: Given) => (
  <FormDialog<{ words: string }> title="约定口令" okText="记下" {...sending(given, ({ words }) => ({ do: 'passphrase', words }))}>
    <p>给收不到短信的座机来电人：请他说一句别人猜不到的话，以后来电先说编号和口令，再说进度。不要用生日和证件号码。</p>
    <Form.Item name="words" label="口令（4到50个字）" rules={rules}>
      <Input maxLength={50} autoComplete="off" />
    </Form.Item>
  </FormDialog>
)
