import type { Question } from '@tisc/shared/forms/question.schema'
import { Button, Checkbox, Form, Input, Space } from 'antd'

const nameOf = ({ key }: Question) => ['answers', key]

/** Times from and to, one a line, as they stand on the paper. */
const PeriodsField = ({ question }: { question: Question }) => (
  <Form.Item label={question.ask.zh} extra="一段一行；还在做的，结束那天空着">
    <Form.List name={nameOf(question)}>
      {(rows, { add, remove }, { errors }) => (
        <>
          {rows.map(({ key, name }, at) => (
            <Space key={key} align="baseline" wrap>
              <Form.Item name={[name, 'from']} style={{ marginBottom: 8 }}>
                <Input type="date" aria-label={`${question.ask.zh}第${at + 1}段从`} />
              </Form.Item>
              到
              <Form.Item name={[name, 'to']} style={{ marginBottom: 8 }}>
                <Input type="date" aria-label={`${question.ask.zh}第${at + 1}段到`} />
              </Form.Item>
              <Form.Item name={[name, 'what']} style={{ marginBottom: 8 }}>
                <Input placeholder="做什么" aria-label={`${question.ask.zh}第${at + 1}段做什么`} maxLength={100} />
              </Form.Item>
              <Button onClick={() => remove(name)} aria-label={`去掉${question.ask.zh}第${at + 1}段`}>
                去掉
              </Button>
            </Space>
          ))}
          <div>
            <Button onClick={() => add({})} aria-label={`加一段${question.ask.zh}`}>
              加一段
            </Button>
          </div>
          <Form.ErrorList errors={errors} />
        </>
      )}
    </Form.List>
  </Form.Item>
)

const control = (question: Question) => {
  if (question.kind === 'long') return <Input.TextArea autoSize={{ minRows: 2 }} />
  if (question.kind !== 'many') return <Input maxLength={200} autoComplete="off" />
  return <Checkbox.Group options={question.options.map(({ value, words }) => ({ value, label: words.zh }))} />
}

/** A question of the form as a field of the desk; files are not asked for: what lies on paper is scanned when it is confirmed. */
export const QuestionField = ({ question }: { question: Question }) => {
  if (question.kind === 'files') return null
  if (question.kind === 'periods') return <PeriodsField question={question} />
  return (
    <Form.Item name={nameOf(question)} label={`${question.ask.zh}${question.optional ? '（可以不填）' : ''}`}>
      {control(question)}
    </Form.Item>
  )
}
