import { Form, Input } from 'antd'

/** The words of an image, as a field of a form. */
export const ImageWords = () => (
  <Form.Item
    name="alt"
    label="图片说明"
    extra="必须写。图上的字和数字也请写进来"
    rules={[{ required: true, whitespace: true, message: '请写图上有什么' }]}
  >
    <Input.TextArea placeholder="图上有什么，给看不见图的读者听" autoSize={{ minRows: 2 }} maxLength={200} />
  </Form.Item>
)
