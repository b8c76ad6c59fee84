import { consents } from '@tisc/shared/accounts/consents'
import { useEffect, useState } from 'react'
import { session } from '../../../platform/session'
import { useAnswer } from '../../../platform/use-answer'
import { useAskedAgain } from '../../../platform/use-asked-again'
import { useStored } from '../../../platform/use-stored'
import { isPrivacyAnswer, privacyApi } from '../../accounts/privacy.api'

const { version } = consents.trainings
const nobody = { items: [] }

/** Notes the consent that signing up needs; who is not signed in is asked to then. */
export const giveTrainingsConsent = () => privacyApi.giveConsent({ params: { purpose: 'trainings' }, body: { version } })

/** Whether the consent that signing up needs is there; undefined while that is not known. Who is not signed in is shown the notice. */
export const useConsentGiven = (): boolean | undefined => {
  const isSignedIn = useStored(session).since !== undefined
  const [answer, ask] = useAnswer<Awaited<ReturnType<typeof privacyApi.listConsents>>>({
    operation: 'listConsents',
    request: { isSignedIn },
    ask: async () => (isSignedIn ? privacyApi.listConsents() : nobody),
    isAnswer: (data) => isPrivacyAnswer('listConsents', data),
  })
  useAskedAgain(ask)
  if (answer.state === 'loading') return undefined
  // where it cannot be told, the notice does no harm
  return answer.state === 'ready' && answer.data.items.some(({ purpose, given }) => purpose === 'trainings' && given?.version === version)
}

/** What the button does once the consent is known: pressed before, it waits, so that nobody is asked for a tick that is not shown. */
export const useOnceKnown = (isGiven: boolean | undefined, act: () => void) => {
  const [isPressed, setPressed] = useState(false)
  useEffect(() => {
    if (!isPressed || isGiven === undefined) return
    setPressed(false)
    act()
  })
  return () => setPressed(true)
}
