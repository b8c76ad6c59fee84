import { useState } from 'react'
import { session } from '../../../platform/session'
import { useAnswer } from '../../../platform/use-answer'
import { useAskedAgain } from '../../../platform/use-asked-again'
import { useStored } from '../../../platform/use-stored'
import { accountsApi } from '../../accounts/accounts.api'

type Named = { name?: string | undefined }

/** The name for the list of who comes, asked for where the account has none. It may stay empty, and goes into the profile. */
export const useMissingName = () => {
  const isSignedIn = useStored(session).since !== undefined
  const [answer, ask] = useAnswer<Named>({
    operation: 'getAccount',
    request: { isSignedIn },
    ask: async () => (isSignedIn ? accountsApi.getAccount() : {}),
    isAnswer: async () => true,
  })
  useAskedAgain(ask)
  const [typed, type] = useState('')
  const save = async () => {
    const name = typed.trim()
    // who signed in meanwhile may have one already: what is there stays
    if (name && !(await accountsApi.getAccount()).name) await accountsApi.changeAccount({ body: { name } })
  }
  return { isMissing: answer.state === 'ready' && !answer.data.name, typed, type, save }
}
