import { Form, Input } from 'antd'

/** A field that wants the name of a thing typed before something is done to it that cannot be undone. */
export const NameToType = ({ name }: { name: string }) => (
  <Form.Item
    name="typed"
    label={`打出“${name}”再继续`}
    rules={[
      {
        validator: (_, typed?: string) => (typed?.trim() === name ? Promise.resolve() : Promise.reject(new Error(`请打出“${name}”`))),
      },
    ]}
    validateTrigger="onSubmit"
  >
    <Input autoComplete="off" />
  </Form.Item>
)
