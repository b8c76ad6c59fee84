import { accountsContract } from '@tisc/shared/accounts/accounts.contract'
import { consents } from '@tisc/shared/accounts/consents'
import type { App as AppName } from '@tisc/shared/platform/contract'
import { ShownSms } from '../src/platform/sms/shown-sms.model'
import type { startTestApp } from './app'
import { openBrowser } from './browser'

type App = ReturnType<typeof startTestApp>

/** What everybody agrees to when they sign in. */
export const agreement = { agreed: consents.account.version, isOver14: true } as const

let numbers = 0
/** A mobile number nobody has yet. */
export const freshNumber = (): string => {
  numbers += 1
  return `139${String(numbers).padStart(8, '0')}`
}

/** The code in the newest message to a number. */
export const codeSentTo = async (phone: string): Promise<string> => {
  const message = await ShownSms.findOne({ phone }).sort({ at: -1, _id: -1 }).lean()
  return /\d{6}/.exec(message?.text ?? '')?.[0] ?? ''
}

/** A phone with the app open: a browser, which keeps cookies, or WeChat, which carries tokens. */
export const openPhone = (app: App, kind: Exclude<AppName, 'console'> = 'h5', base?: string) => {
  const headers: Record<string, string> = { 'X-Tisc-App': kind, 'User-Agent': kind === 'h5' ? 'Chromium' : 'MicroMessenger' }
  const browser = openBrowser(app, { headers, ...(base && { base }) })
  const accounts = browser.client(accountsContract)
  const keep = (answer: { tokens?: { access: string; refresh: string } | undefined }) => {
    if (answer.tokens) headers.Authorization = `Bearer ${answer.tokens.access}`
    return answer
  }
  return {
    ...browser,
    accounts,
    keep,
    /** Signs in as a person with this WeChat. */
    signInByWechat: async (openid: string, unionid?: string) => {
      const code = await app.wechat.loginCode(openid, unionid)
      return keep(await accounts.signInByWechat({ body: { code, ...agreement } }))
    },
    /** Signs in with a number and the code that was sent to it. */
    signInByPhone: async (phone: string) => {
      await accounts.sendPhoneCode({ body: { phone } })
      return keep(await accounts.signInByPhone({ body: { phone, code: await codeSentTo(phone), ...agreement } }))
    },
  }
}
