import { modeNames, modes } from '@tisc/shared/trainings/seating/seating.state'
import { Button, Form, type FormInstance, Input, InputNumber, Space } from 'antd'
import { BulkSessions } from './bulk-sessions'
import { nextSession, type SessionFields } from './training-fields'

/** The sessions of a training: each when, where, by whom, and how many seats in which mode. */
export const Sessions = () => {
  const form = Form.useFormInstance()
  return (
    <Form.List name="sessions">
      {(fields, { add, remove }, { errors }) => (
        <>
          {fields.map(({ key, name }) => (
            <fieldset key={key} style={{ border: 0, padding: 0, margin: '0 0 16px' }}>
              <legend className="strong">第{name + 1}场</legend>
              <SessionItems at={name} />
              {fields.length > 1 && (
                <Button size="small" aria-label={`去掉第${name + 1}场`} onClick={() => remove(name)}>
                  去掉
                </Button>
              )}
            </fieldset>
          ))}
          <Form.ErrorList errors={errors} />
          <Space style={{ marginBottom: 24 }}>
            <Button onClick={() => add(nextSession(lastOf(form)))}>再加一场，晚一周</Button>
            <BulkSessions last={lastOf(form)} add={(more) => form.setFieldValue('sessions', [...kept(form), ...more])} />
          </Space>
        </>
      )}
    </Form.List>
  )
}

const all = (form: FormInstance): SessionFields[] => (form.getFieldValue('sessions') as SessionFields[] | undefined) ?? []

const lastOf = (form: FormInstance): SessionFields | undefined => all(form).at(-1)

/** What many are added to: a first session that nobody filled in goes. */
const kept = (form: FormInstance): SessionFields[] => all(form).filter(({ startsAt, endsAt }) => startsAt || endsAt)

const SessionItems = ({ at }: { at: number }) => (
  <>
    <Form.Item name={[at, 'id']} hidden>
      <Input />
    </Form.Item>
    <Space wrap size="large">
      <Form.Item name={[at, 'startsAt']} label="开始（北京时间）">
        <Input type="datetime-local" />
      </Form.Item>
      <Form.Item name={[at, 'endsAt']} label="结束">
        <Input type="datetime-local" />
      </Form.Item>
      <Form.Item name={[at, 'venue']} label="地点">
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name={[at, 'lecturer']} label="讲师">
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name={[at, 'joinUrl']} label="线上会场网址" extra="开始前15分钟起，只给线上有座位的人">
        <Input type="url" style={{ width: 320 }} />
      </Form.Item>
    </Space>
    <Space wrap size="large">
      {modeNames.map((mode) => (
        <Form.Item key={mode} name={[at, 'capacities', mode]} label={`${modes[mode]}名额`}>
          <InputNumber min={0} precision={0} controls={false} placeholder="不开放" />
        </Form.Item>
      ))}
    </Space>
    <Form.Item name={[at, 'capacities']}>
      <Silent />
    </Form.Item>
  </>
)

/** Stands for a group of fields, so that what is wrong with the group has a place. */
const Silent = () => null
