import { type Client, createClient, fileHeaders, type Send } from '@tisc/shared/platform/client'
import { appHeader, type Contract, idempotencyHeader, type SentFile } from '@tisc/shared/platform/contract'
import type { Role } from '@tisc/shared/staff/permissions'
import { staffContract } from '@tisc/shared/staff/staff.contract'
import { generateSync } from 'otplib'
import { addPerson } from '../src/staff/people.service'
import type { startTestApp } from './app'

type App = ReturnType<typeof startTestApp>

/** A browser with the console open: keeps cookies, says where it is. `base` names another instance. */
export const openBrowser = (app: App, { base, headers = {} }: { base?: string; headers?: Record<string, string> } = {}) => {
  const cookies = new Map<string, string>()
  const request = async (
    method: string,
    url: string,
    data?: unknown,
    more: Record<string, string> = {},
    file?: SentFile,
  ): Promise<Response> => {
    const answer = await fetch((base ?? app.base) + url, {
      method,
      headers: {
        [appHeader]: 'console',
        ...(data !== undefined && { 'Content-Type': 'application/json' }),
        ...(file && fileHeaders(file)),
        ...(cookies.size > 0 && { Cookie: [...cookies].map((pair) => pair.join('=')).join('; ') }),
        ...headers,
        ...more,
      },
      ...(data !== undefined && { body: JSON.stringify(data) }),
      ...(file && { body: file.bytes as Uint8Array<ArrayBuffer> }),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }
  const send: Send = async ({ method, url, data, file, key }) => {
    const answer = await request(method, url, data, key ? { [idempotencyHeader]: key } : {}, file)
    const text = await answer.text()
    const isJson = answer.headers.get('content-type')?.includes('json')
    return { statusCode: answer.status, data: isJson ? JSON.parse(text) : text }
  }
  return {
    cookies,
    request,
    client: <C extends Contract>(contract: C): Client<C> => createClient(contract, send),
    /** The same browser, speaking to another instance. */
    at: (other: string) => {
      const twin = openBrowser(app, { base: other, headers })
      for (const [name, value] of cookies) twin.cookies.set(name, value)
      return twin
    },
  }
}

export type Browser = ReturnType<typeof openBrowser>

export const goodPassword = '七只白鹭-crossing-the-bay-42'

/** The code an authenticator shows at an instant. */
export const codeAt = (secret: string, now: Date): string => generateSync({ secret, epoch: Math.floor(now.getTime() / 1000) })

/** Follows a one-time link to its end. */
export const acceptLink = async (app: App, browser: Browser, link: string) => {
  const staff = browser.client(staffContract)
  const secret = link.split('#')[1] ?? ''
  const { authenticator } = await staff.openInvitation({ body: { secret } })
  const code = codeAt(authenticator.secret, app.clock.now())
  const { recoveryCodes } = await staff.acceptInvitation({ body: { secret, password: goodPassword, code } })
  return { secret: authenticator.secret, recoveryCodes }
}

/** A new member of staff, signed in. */
export const startWork = async (app: App, name: string, roles: Role[]) => {
  const { person, link } = await addPerson(name, roles, 'https://tisc.example', app.clock.now())
  const browser = openBrowser(app)
  return { id: person.id, name, browser, ...(await acceptLink(app, browser, link)) }
}
