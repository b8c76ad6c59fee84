import type { Answers } from '@tisc/shared/forms/answer.schema'
import { answersIn, journeyOf, missingIn } from '@tisc/shared/forms/journey'
import type { Feedback } from '@tisc/shared/trainings/feedback/feedback.schema'
import { useState } from 'react'
import { language } from '../../../platform/language'
import { useStored } from '../../../platform/use-stored'
import { uuid } from '../../../platform/uuid'
import { useRefusable } from '../../../ui/forms/use-refusable'
import type { FormProblem } from '../../../ui/problems'
import { feedbackApi } from './feedback.api'

/** Answering about a session: what is answered, what is missing, and the sending of it, once. */
export const useFeedback = (id: string, { questions }: Feedback, onSent: () => Promise<void>) => {
  const spoken = useStored(language)
  // one form, one submission: a retry after a lost answer counts once
  const [key] = useState(uuid)
  const [answers, setAnswers] = useState<Answers>({})
  const [{ missing, pressed }, setMissing] = useState<{ missing: FormProblem[]; pressed: number }>({ missing: [], pressed: 0 })
  const { isSending, refused, tries, send } = useRefusable()
  const journey = journeyOf(questions)
  const submit = async () => {
    const found = missingIn(journey, answers, spoken).map(({ key: field, say }) => ({ field, say }))
    setMissing((was) => ({ missing: found, pressed: was.pressed + 1 }))
    if (found.length > 0) return
    const body = { answers: answersIn(journey, answers) }
    if (await send(() => feedbackApi.giveFeedback({ params: { id }, body, key }))) await onSent()
  }
  return {
    asked: journey(answers).flatMap((page) => page.questions),
    answers,
    answer: (question: string, value: Answers[string] | undefined) =>
      setAnswers(({ [question]: _, ...rest }) => (value === undefined ? rest : { ...rest, [question]: value })),
    problems: missing.length > 0 ? missing : refused,
    tries: pressed + tries,
    isSending,
    submit,
  }
}
