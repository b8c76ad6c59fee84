import { Button, Checkbox, Form, Input, Select, Space } from 'antd'
import { freeKey, kindWords, type QuestionFields, valuesIn } from './question-fields'

const kinds = Object.entries(kindWords).map(([value, label]) => ({ value, label }))

type List = 'questions' | 'feedback'

const told: Record<List, { title: string; say: string; nth: (at: number) => string; add: string }> = {
  questions: {
    title: '报名时要问的',
    say: '只问办这场培训用得到的。回答加密保存，只有能看名单的人看得到。',
    nth: (at) => `第${at}问`,
    add: '加一问',
  },
  feedback: {
    title: '反馈的问题',
    say: '结束以后请到场的人填，不记名。不写就问常用的四个问题：内容、讲解、安排各打一到五分，还想说什么。请不要问姓名、电话、单位。',
    nth: (at) => `反馈第${at}问`,
    add: '加一个反馈问题',
  },
}

/** What is asked of whoever signs up, or afterwards of whoever came, in this order. */
export const Questions = ({ list }: { list: List }) => {
  const all = useAll(list)
  const { title, say, nth, add: more } = told[list]
  return (
    <Form.List name={list}>
      {(fields, { add, remove, move }) => (
        <section aria-label={title} style={{ marginBottom: 24 }}>
          <h2>{title}</h2>
          <p className="soft">{say}</p>
          {fields.map(({ key, name }) => (
            <fieldset key={key} style={{ border: 0, padding: 0, margin: '0 0 16px' }}>
              <legend className="strong">{nth(name + 1)}</legend>
              <OneQuestion list={list} at={name} />
              <Space>
                {name > 0 && (
                  <Button size="small" aria-label={`${nth(name + 1)}往前移`} onClick={() => move(name, name - 1)}>
                    往前移
                  </Button>
                )}
                <Button size="small" aria-label={`去掉${nth(name + 1)}`} onClick={() => remove(name)}>
                  去掉
                </Button>
              </Space>
            </fieldset>
          ))}
          <Button onClick={() => add({ kind: 'text', key: freeKey(all) })}>{more}</Button>
        </section>
      )}
    </Form.List>
  )
}

const useAll = (list: List): QuestionFields[] => (Form.useWatch(list) as QuestionFields[] | undefined) ?? []

const OneQuestion = ({ list, at }: { list: List; at: number }) => {
  const all = useAll(list)
  const kind = all[at]?.kind
  return (
    <>
      <Form.Item name={[at, 'key']} hidden>
        <Input />
      </Form.Item>
      <Space wrap size="large">
        <Form.Item name={[at, 'kind']} label="怎样回答">
          <Select options={kinds} style={{ width: 140 }} />
        </Form.Item>
        <Form.Item name={[at, 'ask', 'zh']} label="问什么">
          <Input maxLength={200} style={{ width: 320 }} />
        </Form.Item>
        <Form.Item name={[at, 'ask', 'en']} label="英文问法，可以不填">
          <Input maxLength={200} style={{ width: 320 }} />
        </Form.Item>
        <Form.Item name={[at, 'why', 'zh']} label="为什么问，可以不填">
          <Input maxLength={200} style={{ width: 320 }} />
        </Form.Item>
      </Space>
      {(kind === 'one' || kind === 'many') && (
        <>
          <Form.Item name={[at, 'lines']} label="选项" extra="一行一个；要英文的，写成：要 | Yes">
            <Input.TextArea autoSize={{ minRows: 2 }} style={{ maxWidth: 480 }} />
          </Form.Item>
          <Form.Item name={[at, 'options']}>
            <Silent />
          </Form.Item>
        </>
      )}
      <Space wrap size="large">
        <Form.Item name={[at, 'optional']} valuePropName="checked">
          <Checkbox>可以不答</Checkbox>
        </Form.Item>
        {kind !== 'agreement' && (
          <Form.Item name={[at, 'unsure']} valuePropName="checked">
            <Checkbox>可以答“不清楚”</Checkbox>
          </Form.Item>
        )}
        <Condition at={at} all={all} />
      </Space>
    </>
  )
}

/** Whether it is asked of everybody, or only after an earlier choice. */
const Condition = ({ at, all }: { at: number; all: QuestionFields[] }) => {
  const before = all.slice(0, at).filter(({ key, kind }) => key && (kind === 'one' || kind === 'many'))
  const chosen = before.find(({ key }) => key === all[at]?.when?.key)
  if (before.length === 0) return null
  return (
    <>
      <Form.Item name={[at, 'when', 'key']} label="只在这样答以后问">
        <Select
          allowClear
          placeholder="都问"
          style={{ width: 220 }}
          options={before.map(({ key, ask }) => ({ value: key, label: ask?.zh ?? key }))}
        />
      </Form.Item>
      {chosen && (
        <Form.Item name={[at, 'when', 'is']} label="答的是">
          <Select mode="multiple" style={{ width: 220 }} options={valuesIn(chosen).map((value) => ({ value, label: value }))} />
        </Form.Item>
      )}
    </>
  )
}

/** Stands for a group of fields, so that what is wrong with the group has a place. */
const Silent = () => null
