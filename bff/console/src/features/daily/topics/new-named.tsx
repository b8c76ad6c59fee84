import { Button, Form, Input } from 'antd'
import type { Named } from './named-table'

type Given = {
  word: string
  rows: Named[]
  /** How its key must look, and how that is said. */
  shape: { label: string; pattern: RegExp; hint: string }
  make: (named: { key: string; name: string }) => Promise<unknown>
}

/** Adds a topic or a region. One that is there already is renamed in the table, not here. */
export const NewNamed = ({ word, rows, shape, make }: Given) => {
  const [form] = Form.useForm<{ key: string; name: string }>()
  const isNew = (_: unknown, key: string | undefined) =>
    rows.some((row) => row.key === key) ? Promise.reject(new Error(`已经有这个${shape.label}了，在下面的表里改`)) : Promise.resolve()
  return (
    <Form
      form={form}
      layout="inline"
      style={{ marginBottom: 16 }}
      onFinish={(named) =>
        make(named).then(
          () => form.resetFields(),
          () => undefined,
        )
      }
    >
      <Form.Item name="key" rules={[{ required: true, pattern: shape.pattern, message: shape.hint }, { validator: isNew }]}>
        <Input aria-label={shape.label} placeholder={shape.hint} style={{ width: 260 }} />
      </Form.Item>
      <Form.Item name="name" rules={[{ required: true, whitespace: true, message: '请填写名称' }]}>
        <Input aria-label="名称" placeholder="名称" maxLength={30} />
      </Form.Item>
      <Button htmlType="submit">新{word}</Button>
    </Form>
  )
}
