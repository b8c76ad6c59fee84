import Taro from '@tarojs/taro'
import type { signedIn } from '@tisc/shared/accounts/accounts.schema'
import { consents } from '@tisc/shared/accounts/consents'
import type * as z from 'zod'
import { language } from '../../platform/language'
import { agreesToPrivacy } from '../../platform/privacy'
import { beginSession } from '../../platform/session'
import { accountsApi } from './accounts.api'
import type { PhoneAndCode } from './components/phone-code-fields'

type SignedIn = z.infer<typeof signedIn>

/** A new account takes the language of this phone, a phone that of the account. When it is not reached both stay as they are. */
const alignLanguage = async (isNew: boolean): Promise<void> => {
  if (!isNew) language.write((await accountsApi.getAccount()).language)
  else if (language.read() !== 'zh') await accountsApi.changeAccount({ body: { language: language.read() } })
}

const begin = ({ tokens, isNew }: SignedIn): true => {
  beginSession(tokens)
  alignLanguage(isNew).catch(() => undefined)
  return true
}

const agreement = { agreed: consents.account.version, isOver14: true } as const

/** Signs in with WeChat; false when the person does not agree to WeChat's privacy guideline, before which nothing is read. */
export const signInByWechat = async (): Promise<boolean> => {
  if (!(await agreesToPrivacy())) return false
  const { code } = await Taro.login()
  return begin(await accountsApi.signInByWechat({ body: { code, ...agreement } }))
}

/** Signs in with a phone number and the code that was sent to it. */
export const signInByPhone = async (form: PhoneAndCode): Promise<true> =>
  begin(await accountsApi.signInByPhone({ body: { ...form, ...agreement } }))
