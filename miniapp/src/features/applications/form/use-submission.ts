import type { Draft } from '@tisc/shared/applications/applications.schema'
import type { ProgrammeKey } from '@tisc/shared/applications/programmes'
import { useState } from 'react'
import { replaceBy } from '../../../platform/navigation'
import { session } from '../../../platform/session'
import { askToSignIn } from '../../../platform/sign-in-again'
import { useSending } from '../../../platform/use-sending'
import { uuid } from '../../../platform/uuid'
import { problemIn } from '../../../ui/explain'
import { type FormProblem, useProblemsIn } from '../../../ui/problems'
import { applicationsApi } from '../applications.api'
import { keptDraft } from './kept-drafts'
import type { useDraft } from './use-draft'

/** What the server found wrong, beside the question it is about. */
const useRefusals = () => {
  const problemsIn = useProblemsIn()
  return (error: unknown): FormProblem[] => {
    const named = (problemIn(error)?.errors ?? []).filter(({ pointer }) => pointer.startsWith('#/body/answers/'))
    if (named.length === 0) return problemsIn(error, [])
    return named.map(({ pointer, detail }) => ({ field: pointer.split('/')[3] ?? '', say: detail }))
  }
}

/** Sends answers, and keeps what was found wrong with them: `send` answers what was made, or nothing. */
export const useRefusable = () => {
  const [{ refused, tries }, setRefused] = useState<{ refused: FormProblem[]; tries: number }>({ refused: [], tries: 0 })
  const { sending, send } = useSending()
  const refusals = useRefusals()
  return {
    isSending: sending.isSending,
    refused,
    tries,
    send: <T>(work: () => Promise<T>): Promise<T | undefined> =>
      send(() =>
        work().catch((error: unknown) => {
          setRefused((was) => ({ refused: refusals(error), tries: was.tries + 1 }))
          throw error
        }),
      ),
  }
}

/** Sends a form: signs in first where needed, saves what is not saved, and sends it exactly once. */
export const useSubmission = (programme: ProgrammeKey, form: ReturnType<typeof useDraft>) => {
  // one form, one submission: a retry after a lost answer counts once
  const [key] = useState(uuid)
  const { send, ...sending } = useRefusable()

  const work = async () => {
    if (!session.read().since && !(await askToSignIn())) return undefined
    await form.settle()
    if (!(await form.save())) return undefined
    const { revision, answers } = keptDraft(programme).read()
    return applicationsApi.submitApplication({ params: { programme }, body: { revision, answers: answers as Draft['answers'] }, key })
  }
  const submit = async () => {
    const made = await send(work)
    if (!made) return
    await replaceBy('application', { id: made.id, sent: 1 })
    keptDraft(programme).clear()
  }
  return { ...sending, submit: () => void submit() }
}
