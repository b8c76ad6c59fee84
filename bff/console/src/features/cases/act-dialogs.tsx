import { useQuery } from '@tanstack/react-query'
import { outcomeNames, outcomes } from '@tisc/shared/rights/case.words'
import type { DeskAct, DeskCase } from '@tisc/shared/rights/cases.staff.contract'
import { Alert, Button, Form, Input, Modal, Radio, Space } from 'antd'
import { useState } from 'react'
import { tellOf } from '../../platform/problems'
import { CaseFactsFields } from './case-facts'
import { casesApi } from './cases.client'
import { entryNames, stateNames, type TextAct, textActs } from './cases.words'
import type { Acting } from './use-act'

type Given = { shown: DeskCase; acting: Acting; close: () => void }

/** Why it was refused, and what stands there now, beside what one was about to do. */
export const Refusal = ({ acting, shown }: Pick<Given, 'acting' | 'shown'>) => {
  if (!acting.error) return null
  const last = shown.story[0]
  const now = `${stateNames[shown.state].words}，承办人${shown.owner?.name ?? '没有'}；最近：${last ? entryNames[last.kind] : ''}${last?.by ? `（${last.by}）` : ''}${last?.text ? `：${last.text}` : ''}`
  return (
    <Alert
      type="error"
      showIcon
      style={{ marginBottom: 12 }}
      message={tellOf(acting.error)}
      description={
        <>
          <div>现在：{now}</div>
          <div>您写的还在下面，没有保存。</div>
        </>
      }
    />
  )
}

/** An act with words: what is typed stays when it is refused. */
export const TextDialog = ({ what, shown, acting, close }: Given & { what: TextAct }) => {
  const { name, ask, templates = [] } = textActs[what]
  const [text, setText] = useState('')
  const send = () => acting.mutate({ do: what, text } as DeskAct, { onSuccess: close })
  return (
    <Modal
      open
      title={name}
      okText={name}
      cancelText="取消"
      okButtonProps={{ disabled: text.trim() === '' }}
      confirmLoading={acting.isPending}
      onOk={send}
      onCancel={close}
    >
      <Refusal acting={acting} shown={shown} />
      <Space wrap style={{ marginBottom: 8 }}>
        {templates.map((one) => (
          <Button key={one} size="small" onClick={() => setText(text ? `${text}\n${one}` : one)}>
            {one}
          </Button>
        ))}
      </Space>
      <Input.TextArea
        aria-label={ask}
        placeholder={ask}
        autoFocus
        autoSize={{ minRows: 4 }}
        maxLength={2_000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
    </Modal>
  )
}

/** Who gets the case: by how much each has. */
export const AssignDialog = ({ shown, acting, close }: Given) => {
  const officers = useQuery({ queryKey: ['cases', 'officers'], queryFn: () => casesApi.listOfficers() })
  const [to, setTo] = useState<string>()
  const rows = [...(officers.data?.items ?? [])].sort((one, other) => one.load - other.load)
  return (
    <Modal
      open
      title="分派"
      okText="分给他"
      cancelText="取消"
      okButtonProps={{ disabled: !to }}
      confirmLoading={acting.isPending}
      onOk={() => to && acting.mutate({ do: 'assign', to }, { onSuccess: close })}
      onCancel={close}
    >
      <Refusal acting={acting} shown={shown} />
      {officers.data?.items.length === 0 && <p>还没有维权专员，请管理员在“账号”里添加。</p>}
      <Radio.Group value={to} onChange={({ target }) => setTo(target.value)}>
        <Space direction="vertical">
          {rows.map(({ id, name, load }) => (
            <Radio key={id} value={id}>
              {name}（在办{load}件）
            </Radio>
          ))}
        </Space>
      </Radio.Group>
    </Modal>
  )
}

/** How it ended. */
export const CloseDialog = ({ shown, acting, close }: Given) => {
  const [outcome, setOutcome] = useState<(typeof outcomeNames)[number]>('advised')
  const chosen = outcomeNames.filter((name) => name !== 'withdrawn')
  return (
    <Modal
      open
      title="结案"
      okText="结案"
      cancelText="取消"
      confirmLoading={acting.isPending}
      onOk={() => acting.mutate({ do: 'close', outcome }, { onSuccess: close })}
      onCancel={close}
    >
      <Refusal acting={acting} shown={shown} />
      <Radio.Group value={outcome} onChange={({ target }) => setOutcome(target.value)}>
        <Space direction="vertical">
          {chosen.map((name) => (
            <Radio key={name} value={name}>
              {outcomes[name]}
            </Radio>
          ))}
        </Space>
      </Radio.Group>
    </Modal>
  )
}

/** The facts, as far as they are known by now. */
export const FactsDialog = ({ shown, acting, close }: Given) => {
  const [form] = Form.useForm<Pick<DeskCase, 'facts'>>()
  return (
    <Modal open title="改案情" okText="保存" cancelText="取消" confirmLoading={acting.isPending} onOk={form.submit} onCancel={close}>
      <Refusal acting={acting} shown={shown} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ facts: shown.facts }}
        onFinish={({ facts }) => acting.mutate({ do: 'facts', facts }, { onSuccess: close })}
      >
        <CaseFactsFields />
      </Form>
    </Modal>
  )
}
