import { closings, outcomes } from '@tisc/shared/rights/case.words'
import type { DeskAct, DeskCase } from '@tisc/shared/rights/cases.staff.contract'
import { Button, Form, Input, Radio, Space } from 'antd'
import { FormDialog } from '../../ui/form-dialog'
import { type TextAct, textActs } from './cases.words'
import { Refusal } from './refusal'
import type { Acting } from './use-act'

export type Given = { shown: DeskCase; acting: Acting; close: () => void }

/** How a refusal is told in a window about a case. */
export const refusedAt = (shown: DeskCase) => (told: string) => <Refusal told={told} shown={shown} />

/** What a window about a case needs: how its act is sent, and how a refusal is told. */
export const sending = <Fields,>({ shown, acting, close }: Given, act: (fields: Fields) => DeskAct) => ({
  close,
  send: (fields: Fields) => acting.mutateAsync(act(fields)),
  refused: refusedAt(shown),
})

/** Sentences that are often needed, set into the text at a click. */
const Templates = ({ sentences }: { sentences: readonly string[] }) => {
  const form = Form.useFormInstance<{ text?: string }>()
  const add = (one: string) => {
    const text = form.getFieldValue('text')
    form.setFields([{ name: 'text', value: text ? `${text}\n${one}` : one, touched: true, errors: [] }])
  }
  return (
    <Space wrap style={{ marginBottom: 8 }}>
      {sentences.map((one) => (
        <Button key={one} size="small" onClick={() => add(one)}>
          {one}
        </Button>
      ))}
    </Space>
  )
}

/** An act with words. */
export const TextDialog = ({ what, ...given }: Given & { what: TextAct }) => {
  const { name, ask, templates = [] } = textActs[what]
  return (
    <FormDialog<{ text: string }> title={name} okText={name} {...sending(given, ({ text }) => ({ do: what, text }) as DeskAct)}>
      <Templates sentences={templates} />
      <Form.Item name="text" label={ask} rules={[{ required: true, whitespace: true, message: '请写一写' }]}>
        <Input.TextArea autoFocus autoSize={{ minRows: 4 }} maxLength={2_000} />
      </Form.Item>
    </FormDialog>
  )
}

type Closing = (typeof closings)[number]

/** How it ended. */
export const CloseDialog = (given: Given) => (
  <FormDialog<{ outcome: Closing }>
    title="结案"
    okText="结案"
    initial={{ outcome: 'advised' }}
    {...sending(given, ({ outcome }) => ({ do: 'close', outcome }))}
  >
    <Form.Item name="outcome" label="怎样办结的">
      <Radio.Group>
        <Space direction="vertical">
          {closings.map((name) => (
            <Radio key={name} value={name}>
              {outcomes[name]}
            </Radio>
          ))}
        </Space>
      </Radio.Group>
    </Form.Item>
  </FormDialog>
)
