import type { Mode } from '@tisc/shared/trainings/seating/seating.state'
import type { Booking } from '@tisc/shared/trainings/trainings.schema'
import { useState } from 'react'
import { NoAnswer } from '../../../platform/no-answer'
import { useSending } from '../../../platform/use-sending'
import { useWords } from '../../../platform/use-words'
import { uuid } from '../../../platform/uuid'
import { type FormProblem, useProblemsIn } from '../../../ui/problems'
import { trainingsApi } from '../trainings.api'
import { giveTrainingsConsent, useConsentGiven } from './use-consent'

const words = {
  zh: { mode: '请选怎样参加', agree: '报名前请先看说明并勾选同意' },
  en: { mode: 'Please choose how to take part', agree: 'Please read the notice and tick the box first' },
}

/** The sign-up form of a session: what is chosen, what is wrong, and the booking it made. */
export const useSignUp = (sessionId: string, offered: Mode[], onRefused: () => Promise<void>) => {
  const said = useWords(words)
  // one form, one submission: a retry after a lost answer counts once
  const [key] = useState(uuid)
  const [chosen, choose] = useState<Mode | undefined>()
  const mode = chosen ?? (offered.length === 1 ? offered[0] : undefined)
  const [isAgreed, agree] = useState(false)
  const [booking, setBooking] = useState<Booking>()
  const [{ problems, tries }, setProblems] = useState<{ problems: FormProblem[]; tries: number }>({ problems: [], tries: 0 })
  const { sending, send } = useSending()
  const problemsIn = useProblemsIn()
  const isGiven = useConsentGiven()

  const show = (found: FormProblem[]) => setProblems((was) => ({ problems: found, tries: was.tries + 1 }))
  const ask = async (by: Mode) => {
    if (!isGiven) await giveTrainingsConsent()
    return trainingsApi.signUp({ params: { id: sessionId }, body: { mode: by }, key })
  }
  const submit = async () => {
    const missing = [
      ...(mode ? [] : [{ field: 'mode', say: said.mode }]),
      ...(isGiven || isAgreed ? [] : [{ field: 'agree', say: said.agree }]),
    ]
    show(missing)
    if (!mode || missing.length > 0) return
    const made = await send(() =>
      ask(mode).catch((error: unknown) => {
        show(problemsIn(error, []))
        // What nobody answered changed nothing: the form stays as it is.
        if (!(error instanceof NoAnswer)) void onRefused()
        throw error
      }),
    )
    if (made) setBooking(made)
  }
  return { mode, choose, isGiven, isAgreed, agree, problems, tries, isSending: sending.isSending, submit: () => void submit(), booking }
}
