import { useState } from 'react'
import { FormDialog } from './form-dialog'
import { NameToType } from './name-to-type'

type Step = { title: string; content: string; okText: string; name: string; act: () => Promise<unknown> }

/** A step that cannot be undone: says what it will do, and wants the name of the thing typed first. */
export const useAskName = () => {
  const [step, setStep] = useState<Step>()
  return {
    ask: setStep,
    dialog: step && (
      <FormDialog
        title={step.title}
        okText={step.okText}
        cancelText="不做了"
        danger
        send={() => step.act()}
        close={() => setStep(undefined)}
      >
        <p>{step.content}</p>
        <NameToType name={step.name} />
      </FormDialog>
    ),
  }
}
