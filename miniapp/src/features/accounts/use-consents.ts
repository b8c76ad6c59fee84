import type { ConsentPurpose } from '@tisc/shared/accounts/consents'
import { useMine } from '../../platform/use-mine'
import { isPrivacyAnswer, privacyApi } from './privacy.api'

/** What one agreed to, by purpose, and how to change it. Both changes reject when they were not made. */
export const useConsents = () => {
  const [answer, ask] = useMine({
    operation: 'listConsents',
    request: {},
    ask: () => privacyApi.listConsents(),
    isAnswer: (data) => isPrivacyAnswer('listConsents', data),
  })
  const give = async (purpose: ConsentPurpose, version: number) => {
    await privacyApi.giveConsent({ params: { purpose }, body: { version } })
    await ask()
  }
  const withdraw = async (purpose: ConsentPurpose) => {
    await privacyApi.withdrawConsent({ params: { purpose } })
    await ask()
  }
  return { answer, ask, give, withdraw }
}
