import { Input, Modal } from 'antd'
import { useState } from 'react'

type Step = { title: string; content: string; okText: string; name: string; act: () => Promise<unknown> }

/** A step that cannot be undone: says what it will do, and wants the name of the thing typed first. */
export const useAskName = () => {
  const [step, setStep] = useState<Step>()
  const [typed, setTyped] = useState('')
  const [isActing, setActing] = useState(false)
  const close = () => {
    setStep(undefined)
    setTyped('')
  }
  const act = async () => {
    setActing(true)
    // who asked tells of a failure; the dialog and what was typed stay
    await step?.act().then(close, () => undefined)
    setActing(false)
  }
  return {
    ask: setStep,
    dialog: step && (
      <Modal
        open
        title={step.title}
        okText={step.okText}
        cancelText="不做了"
        okButtonProps={{ danger: true, disabled: typed.trim() !== step.name }}
        confirmLoading={isActing}
        onOk={() => void act()}
        onCancel={close}
      >
        <p style={{ marginBottom: 12 }}>{step.content}</p>
        <label htmlFor="name-to-type">{`打出“${step.name}”再继续`}</label>
        <Input id="name-to-type" value={typed} onChange={({ target }) => setTyped(target.value)} />
      </Modal>
    ),
  }
}
