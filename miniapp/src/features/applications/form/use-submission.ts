import type { Draft } from '@tisc/shared/applications/applications.schema'
import type { ProgrammeKey } from '@tisc/shared/applications/programmes'
import { useState } from 'react'
import { replaceBy } from '../../../platform/navigation'
import { session } from '../../../platform/session'
import { askToSignIn } from '../../../platform/sign-in-again'
import { uuid } from '../../../platform/uuid'
import type { useDraft } from '../../../ui/forms/use-draft'
import { useRefusable } from '../../../ui/forms/use-refusable'
import { applicationsApi } from '../applications.api'
import { keptDraft } from './kept-drafts'

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
