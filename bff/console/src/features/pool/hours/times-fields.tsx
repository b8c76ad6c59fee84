import { Form, Input, Space } from 'antd'

/** What the times of a form are typed as. */
export type Times = { from: string; to: string; what: string }

const time = { required: true, pattern: /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, message: '时间写成09:30这样' }

/** From when to when, and what was done. */
export const TimesFields = () => (
  <>
    <Space size="large">
      <Form.Item name="from" label="几点开始" rules={[time]}>
        <Input placeholder="09:30" maxLength={5} style={{ width: 110 }} />
      </Form.Item>
      <Form.Item name="to" label="几点结束" rules={[time]}>
        <Input placeholder="11:30" maxLength={5} style={{ width: 110 }} />
      </Form.Item>
    </Space>
    <Form.Item name="what" label="做了什么" rules={[{ required: true, whitespace: true, message: '请写做了什么' }]}>
      <Input maxLength={200} />
    </Form.Item>
  </>
)
