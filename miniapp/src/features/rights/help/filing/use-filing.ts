import type { FiledCase } from '@tisc/shared/rights/filing/filing.contract'
import { useState } from 'react'
import { session } from '../../../../platform/session'
import { uuid } from '../../../../platform/uuid'
import type { useDraft } from '../../../../ui/forms/use-draft'
import { useRefusable } from '../../../../ui/forms/use-refusable'
import { filingApi } from '../filing.api'
import { filingHome } from './filing-home'

type Sent = Parameters<typeof filingApi.submitCase>[0]['body']['answers']

/** Sends a case exactly once: as one’s own where somebody is signed in, else for whoever has its reference and phone. */
export const useFiling = (form: ReturnType<typeof useDraft>, onMade: (made: FiledCase) => void) => {
  // one form, one submission: a retry after a lost answer counts once
  const [key] = useState(uuid)
  const { send, ...sending } = useRefusable()
  const own = async () => {
    await form.settle()
    if (!(await form.save())) return undefined
    const { revision, answers } = filingHome.kept.read()
    return filingApi.submitOwnCase({ body: { revision, answers: answers as Sent }, key })
  }
  const atTheDoor = () => {
    const { agreed = 0, answers } = filingHome.kept.read()
    return filingApi.submitCase({ body: { agreed, answers: answers as Sent }, key })
  }
  const submit = async () => {
    const made = await send<FiledCase | undefined>(session.read().since ? own : atTheDoor)
    if (!made) return
    onMade(made)
    filingHome.kept.clear()
  }
  return { ...sending, submit: () => void submit() }
}
