import { materialReaders } from '@tisc/shared/trainings/trainings.schema'
import { Button, Form, Input, Select, Space } from 'antd'

const readers = Object.entries(materialReaders).map(([value, label]) => ({ value, label }))

/** What there is to read or watch, and who may open it. */
export const Materials = () => (
  <Form.List name="materials">
    {(fields, { add, remove }) => (
      <section aria-label="资料" style={{ marginBottom: 24 }}>
        <h2>资料</h2>
        <p className="soft">讲义、录像的网址。到场的人，按签到算。</p>
        {fields.map(({ key, name }) => (
          <Space key={key} wrap size="large" align="start">
            <Form.Item name={[name, 'title']} label={`第${name + 1}份叫什么`}>
              <Input maxLength={100} style={{ width: 240 }} />
            </Form.Item>
            <Form.Item name={[name, 'url']} label="网址">
              <Input type="url" style={{ width: 320 }} />
            </Form.Item>
            <Form.Item name={[name, 'for']} label="给谁看">
              <Select options={readers} style={{ width: 140 }} />
            </Form.Item>
            <Button size="small" aria-label={`去掉第${name + 1}份`} onClick={() => remove(name)}>
              去掉
            </Button>
          </Space>
        ))}
        <Button onClick={() => add({ for: 'seated' })}>加一份</Button>
      </section>
    )}
  </Form.List>
)
