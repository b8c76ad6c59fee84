import { nobody, type Person } from './person'
import { createPersonalWx } from './wx-personal'

type Heard = { errMsg: string; errno?: number; errCode?: number } & Record<string, unknown>

const zhou: Person = { ...nobody, loginCode: async () => 'code', phoneCode: async () => 'number', agreesToPrivacy: true }

const phoneOf = (person: Person, isInTap = true) => {
  const privacy = { hasAgreed: false }
  const { api, press, phoneNumber } = createPersonalWx({ person, privacy, isInTap: () => isInTap, begin: () => () => {} })
  const heard = (call: (options: { success: (answer: Heard) => void; fail: (failure: Heard) => void }) => void) =>
    new Promise<Heard>((resolve) => call({ success: resolve, fail: resolve }))
  return { api, press, phoneNumber, privacy, heard }
}

describe('the privacy question', () => {
  it('is WeChat’s own where the app does not listen for it, and asked once', async () => {
    const { api, heard, privacy } = phoneOf(zhou)
    expect((await heard(api.getPrivacySetting)).needAuthorization).toBe(true)
    expect((await heard(api.requirePrivacyAuthorize)).errMsg).toBe('requirePrivacyAuthorize:ok')
    expect(privacy.hasAgreed).toBe(true)
    expect((await heard(api.getPrivacySetting)).needAuthorization).toBe(false)
  })

  it('refused keeps private calls from happening', async () => {
    const { api, heard, phoneNumber } = phoneOf({ ...zhou, agreesToPrivacy: false })
    expect(await heard(api.requirePrivacyAuthorize)).toMatchObject({ errMsg: expect.stringMatching(/not authorized$/), errno: 104 })
    expect(await phoneNumber()).toMatchObject({ errno: 104 })
  })

  it('is the app’s where it listens, and believes only a button that was pressed', async () => {
    const { api, heard, press } = phoneOf({ ...zhou, agreesToPrivacy: false })
    const ask = jest.fn((resolve: (choice: { event: 'agree'; buttonId: string }) => void) => resolve({ event: 'agree', buttonId: 'yes' }))
    api.onNeedPrivacyAuthorization(ask as never)
    expect((await heard(api.requirePrivacyAuthorize)).errno).toBe(104)
    press('yes')
    expect((await heard(api.requirePrivacyAuthorize)).errMsg).toBe('requirePrivacyAuthorize:ok')
    expect(ask.mock.lastCall?.[1 as never]).toEqual({ referrer: 'requirePrivacyAuthorize' })
  })
})

describe('subscription messages', () => {
  const ask = ({ api, heard }: ReturnType<typeof phoneOf>, tmplIds: string[]) =>
    heard((options) => api.requestSubscribeMessage({ ...options, tmplIds }))

  it('are chosen one by one', async () => {
    const phone = phoneOf({ ...zhou, chooses: (id) => (id === 'a' ? 'accept' : 'reject') })
    expect(await ask(phone, ['a', 'b'])).toEqual({ errMsg: 'requestSubscribeMessage:ok', a: 'accept', b: 'reject' })
  })

  it.each([
    ['outside a tap', phoneOf(zhou, false), ['a'], 10001],
    ['of nothing', phoneOf(zhou), [], 20001],
    ['of more than three', phoneOf(zhou), ['a', 'b', 'c', 'd'], 20003],
    ['with the main switch off', phoneOf({ ...zhou, switchedOff: true }), ['a'], 20004],
  ])('are not asked for %s', async (_, phone, ids, errCode) => expect(await ask(phone, ids)).toMatchObject({ errCode }))
})

it('answers wx.login with a code, or says that it failed', async () => {
  const { api, heard } = phoneOf(zhou)
  expect(await heard(api.login)).toEqual({ errMsg: 'login:ok', code: 'code' })
  expect((await heard(phoneOf(nobody).api.login)).errMsg).toMatch(/^login:fail/)
})
