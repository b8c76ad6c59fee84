import Taro from '@tarojs/taro'
import { consents } from '@tisc/shared/accounts/consents'
import { agreesToPrivacy } from '../../platform/privacy'
import { beginSession } from '../../platform/session'
import { accountsApi } from './accounts.api'
import type { PhoneAndCode } from './components/phone-code-fields'

const agreement = { agreed: consents.account.version, isOver14: true } as const

/** Signs in with WeChat; false when the person does not agree to WeChat's privacy guideline, before which nothing is read. */
export const signInByWechat = async (): Promise<boolean> => {
  if (!(await agreesToPrivacy())) return false
  const { code } = await Taro.login()
  const { tokens } = await accountsApi.signInByWechat({ body: { code, ...agreement } })
  beginSession(tokens)
  return true
}

/** Signs in with a phone number and the code that was sent to it. */
export const signInByPhone = async (form: PhoneAndCode): Promise<true> => {
  const { tokens } = await accountsApi.signInByPhone({ body: { ...form, ...agreement } })
  beginSession(tokens)
  return true
}
