import Taro from '@tarojs/taro'
import { waitFor } from '@testing-library/react'
import { memberSend } from './member-request'
import { beginSession, session } from './session'
import { tellSignedIn } from './sign-in-again'

type Options = { url: string; method: string; header: Record<string, string>; data?: unknown }
type Answer = { statusCode: number; data: unknown }
const request = jest.mocked(Taro.request as unknown as (options: Options) => Promise<Answer>)
const refreshUrl = '/api/accounts/refresh'

/** What the server answers, one after another, to each address. */
const answers = (byUrl: Record<string, Answer[]>) => {
  request.mockImplementation(async ({ url }) => byUrl[url]?.shift() ?? { statusCode: 500, data: null })
}
const sent = (url: string) => request.mock.calls.map(([options]) => options).filter((options) => options.url === url)
const ok: Answer = { statusCode: 200, data: { name: '周明远' } }
const refused: Answer = { statusCode: 401, data: {} }
const form = { method: 'PATCH', url: '/me', data: { name: '周明远' } } as const

beforeEach(() => {
  jest.clearAllMocks()
  beginSession({ access: 'a1', refresh: 'r1' })
})

it('carries the tokens, and the name of the app', async () => {
  answers({ '/me': [ok] })
  expect(await memberSend({ method: 'GET', url: '/me' })).toEqual(ok)
  expect(sent('/me')[0]?.header).toMatchObject({ authorization: 'Bearer a1', 'X-Tisc-App': 'h5' })
})

it('renews a token that is over, once for all who need it, and calls again', async () => {
  answers({ '/me': [refused, refused, ok, ok], [refreshUrl]: [{ statusCode: 200, data: { tokens: { access: 'a2', refresh: 'r2' } } }] })
  const get = { method: 'GET', url: '/me' } as const
  expect(await Promise.all([memberSend(get), memberSend(get)])).toEqual([ok, ok])
  expect(sent(refreshUrl).map(({ data }) => data)).toEqual([{ refresh: 'r1' }])
  expect(sent('/me').map(({ header }) => header.authorization)).toEqual(['Bearer a1', 'Bearer a1', 'Bearer a2', 'Bearer a2'])
  expect(session.read().tokens).toEqual({ access: 'a2', refresh: 'r2' })
})

it('signs nobody out when the network is lost while it renews', async () => {
  request.mockImplementation(async ({ url }) => {
    if (url === refreshUrl) throw { errMsg: 'request:fail' }
    return refused
  })
  await expect(memberSend({ method: 'GET', url: '/me' })).rejects.toMatchObject({ name: 'NoAnswer' })
  expect(session.read().tokens?.refresh).toBe('r1')
})

it('hands on what the server says when it cannot renew just now', async () => {
  answers({ '/me': [refused], [refreshUrl]: [{ statusCode: 503, data: {} }] })
  expect((await memberSend({ method: 'GET', url: '/me' })).statusCode).toBe(503)
  expect(session.read().since).toBeDefined()
})

it('leads to the sign-in page where something was to be sent, and sends it then', async () => {
  answers({ '/me': [refused, ok], [refreshUrl]: [refused] })
  const sending = memberSend(form)
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/sign-in' }))
  expect(session.read().since).toBeUndefined()
  beginSession({ access: 'a3', refresh: 'r3' })
  tellSignedIn(true)
  expect(await sending).toEqual(ok)
  expect(sent('/me').map(({ data }) => data)).toEqual([form.data, form.data])
})

it('says so when nobody signs in there, and never leads away from what is only read', async () => {
  answers({ '/me': [refused, refused], [refreshUrl]: [refused, refused] })
  expect((await memberSend({ method: 'GET', url: '/me' })).statusCode).toBe(401)
  expect(Taro.navigateTo).not.toHaveBeenCalled()
  const sending = memberSend(form)
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalled())
  tellSignedIn(false)
  expect((await sending).statusCode).toBe(401)
})
