import { ShownSms } from '@tisc/bff/platform/sms/shown-sms.model'
import { accountsContract } from '@tisc/shared/accounts/accounts.contract'
import { consents } from '@tisc/shared/accounts/consents'
import { type Client, createClient, type Send } from '@tisc/shared/platform/client'
import { appHeader, type Contract, idempotencyHeader } from '@tisc/shared/platform/contract'

const codeSentTo = async (phone: string): Promise<string> => {
  const message = await ShownSms.findOne({ phone }).sort({ at: -1, _id: -1 }).lean()
  return /\d{6}/.exec(message?.text ?? '')?.[0] ?? ''
}

/**
 * A member's phone, speaking to a server of a proof as the browser app does: cookies, and the app's name in each call. `address` is the one
 * that a proxy in front tells of it.
 */
export const openPhoneApp = (url: string, address?: string) => {
  const cookies = new Map<string, string>()
  const request = async (method: string, path: string, data?: unknown, key?: string): Promise<Response> => {
    const answer = await fetch(url + path, {
      method,
      headers: {
        [appHeader]: 'h5',
        ...(address && { 'X-Forwarded-For': address }),
        Cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
        ...(key && { [idempotencyHeader]: key }),
        ...(data !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(data !== undefined && { body: JSON.stringify(data) }),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    return answer
  }
  const send: Send = async ({ method, url: path, data, key }) => {
    const answer = await request(method, path, data, key)
    return { statusCode: answer.status, data: await answer.json() }
  }
  const client = <C extends Contract>(contract: C): Client<C> => createClient(contract, send)
  const accounts = client(accountsContract)
  return {
    url,
    request,
    client,
    accounts,
    signIn: async (phone: string): Promise<void> => {
      await accounts.sendPhoneCode({ body: { phone } })
      const body = { phone, code: await codeSentTo(phone), agreed: consents.account.version, isOver14: true } as const
      await accounts.signInByPhone({ body })
    },
  }
}
export type PhoneApp = ReturnType<typeof openPhoneApp>
