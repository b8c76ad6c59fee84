import { accountsContract } from '@tisc/shared/accounts/accounts.contract'
import { membersContract } from '@tisc/shared/accounts/accounts.staff.contract'
import mongoose from 'mongoose'
import { problemOf, startTestApp } from '../../test/app'
import { startWork } from '../../test/browser'
import { agreement, codeSentTo, freshNumber, openPhone } from '../../test/phone'
import { Accounts } from './account.model'
import { MemberSessions } from './member-session.model'

const app = startTestApp({ instances: 2, rateLimits: 1 })
let day = 0

beforeEach(() => {
  day += 1
  app.clock.moveTo(new Date(Date.UTC(2026, 10, 24 + day)).toISOString())
})

const later = (milliseconds: number) => app.clock.moveTo(new Date(app.clock.now().getTime() + milliseconds).toISOString())

describe('by WeChat', () => {
  it('makes an account once and knows it again, by tokens that no cookie carries', async () => {
    const phone = openPhone(app, 'weapp')
    expect(await phone.signInByWechat('o-1', 'u-1')).toMatchObject({ isNew: true, tokens: { access: expect.any(String) } })
    expect(phone.cookies.size).toBe(0)
    const { id } = await phone.accounts.getAccount()
    const again = openPhone(app, 'weapp')
    expect(await again.signInByWechat('o-1', 'u-1')).toMatchObject({ isNew: false })
    expect((await again.accounts.getAccount()).id).toBe(id)
  })

  it('makes one account of two taps at once', async () => {
    const phones = Array.from({ length: 8 }, () => openPhone(app, 'weapp'))
    const answers = await Promise.all(phones.map((phone) => phone.signInByWechat('o-2')))
    expect(answers.filter((answer) => 'isNew' in answer && answer.isNew)).toHaveLength(1)
    expect(new Set(await Promise.all(phones.map(async (phone) => (await phone.accounts.getAccount()).id))).size).toBe(1)
  })

  it.each([
    ['a used code', undefined, 422],
    ['a busy WeChat', { errcode: -1 }, 503],
    ['too many tries', { errcode: 45011 }, 429],
    ['a blocked person', { errcode: 40226 }, 403],
  ])('says what to do about %s', async (_what, fault, status) => {
    const code = await app.wechat.loginCode('o-3')
    if (fault) await app.wechat.fail('/sns/jscode2session', fault)
    else await openPhone(app, 'weapp').accounts.signInByWechat({ body: { code, ...agreement } })
    const problem = await problemOf(openPhone(app, 'weapp').accounts.signInByWechat({ body: { code, ...agreement } }))
    expect(problem).toMatchObject({ status, detail: expect.stringMatching(/再|手机号/) })
  })

  it('reads nothing before the notice is agreed to, and takes no children', async () => {
    const { accounts } = openPhone(app, 'weapp')
    const code = await app.wechat.loginCode('o-4')
    const calls = await app.wechat.calls()
    expect((await problemOf(accounts.signInByWechat({ body: { code, ...agreement, agreed: 99 as 1 } }))).status).toBe(422)
    const refused = await problemOf(accounts.signInByWechat({ body: { code, ...agreement, isOver14: false as true } }))
    expect(refused).toMatchObject({ status: 422, errors: [{ pointer: '#/body/isOver14', detail: expect.stringContaining('未满14岁') }] })
    expect(await app.wechat.calls()).toEqual(calls)
  })
})

describe('by phone number', () => {
  it('sends a code, takes it once, and signs in with cookies that no script can read', async () => {
    const number = freshNumber()
    const phone = openPhone(app)
    await phone.accounts.sendPhoneCode({ body: { phone: `+86 ${number.slice(0, 3)}-${number.slice(3)}` } })
    const body = { phone: `0086${number}`, code: await codeSentTo(number), ...agreement }
    expect(await phone.accounts.signInByPhone({ body })).toEqual({ isNew: true })
    expect([...phone.cookies.keys()].sort()).toEqual(['__Host-tisc-member', '__Host-tisc-member-refresh'])
    expect(await phone.accounts.getAccount()).toMatchObject({ phone: `${number.slice(0, 3)}****${number.slice(-4)}`, hasWechat: false })
    const twice = openPhone(app).accounts.signInByPhone({ body: { phone: number, code: await codeSentTo(number), ...agreement } })
    expect(await problemOf(twice)).toMatchObject({ status: 422, errors: [{ pointer: '#/body/code' }] })
  })

  it('lets nobody try a code more than five times, however many come at once', async () => {
    const number = freshNumber()
    const { accounts } = openPhone(app)
    await accounts.sendPhoneCode({ body: { phone: number } })
    const right = await codeSentTo(number)
    const wrong = right === '000000' ? '111111' : '000000'
    const tries = Array.from({ length: 30 }, () =>
      problemOf(accounts.signInByPhone({ body: { phone: number, code: wrong, ...agreement } })),
    )
    await Promise.all(tries)
    const last = accounts.signInByPhone({ body: { phone: number, code: right, ...agreement } })
    expect((await problemOf(last)).status).toBe(422)
  })

  it('sends no second code within a minute and no eleventh in a day, known number or not', async () => {
    const number = freshNumber()
    const { accounts } = openPhone(app)
    await accounts.sendPhoneCode({ body: { phone: number } })
    expect((await problemOf(accounts.sendPhoneCode({ body: { phone: number } }))).status).toBe(429)
    for (let sent = 1; sent < 10; sent++) {
      later(61_000)
      await accounts.sendPhoneCode({ body: { phone: number } })
    }
    later(61_000)
    expect((await problemOf(accounts.sendPhoneCode({ body: { phone: number } }))).status).toBe(429)
    later(86_400_000)
    await accounts.sendPhoneCode({ body: { phone: number } })
  })

  it('says what is wrong in the reader’s language', async () => {
    const body = { phone: '123', code: '12', ...agreement }
    const ask = async (language: string) => {
      const answer = await openPhone(app).request('POST', '/api/accounts/sign-in/phone', body, { 'Accept-Language': language })
      const { errors } = (await answer.json()) as { errors: { detail: string }[] }
      return errors.map(({ detail }) => detail)
    }
    expect(await ask('en')).toEqual(['A mobile number has 11 digits, please check it', 'The code has 6 digits'])
    expect(await ask('zh-CN')).toEqual(['手机号是11位数字，请检查', '验证码是6位数字'])
  })

  it('takes no old code', async () => {
    const number = freshNumber()
    const { accounts } = openPhone(app)
    await accounts.sendPhoneCode({ body: { phone: number } })
    later(10 * 60_000)
    const late = accounts.signInByPhone({ body: { phone: number, code: await codeSentTo(number), ...agreement } })
    expect((await problemOf(late)).status).toBe(422)
  })
})

describe('a session', () => {
  it('goes on by renewing, and a renewal by two tabs at once signs nobody out', async () => {
    const phone = openPhone(app, 'weapp')
    const { tokens } = await phone.signInByWechat('o-10')
    const refresh = tokens?.refresh ?? ''
    later(11 * 60_000)
    expect((await problemOf(phone.accounts.getAccount())).status).toBe(401)
    const both = await Promise.all(Array.from({ length: 10 }, () => phone.accounts.refresh({ body: { refresh } })))
    expect(new Set(both.map((answer) => answer.tokens?.refresh)).size).toBe(1)
    later(59_000)
    phone.keep(await phone.accounts.refresh({ body: { refresh } }))
    await phone.accounts.getAccount()
  })

  it('ends for both when a token that was replaced long ago is used', async () => {
    const phone = openPhone(app, 'weapp')
    const { tokens } = await phone.signInByWechat('o-11')
    const renewed = phone.keep(await phone.accounts.refresh({ body: { refresh: tokens?.refresh } }))
    later(61_000)
    await problemOf(openPhone(app, 'weapp').accounts.refresh({ body: { refresh: tokens?.refresh } }))
    expect((await problemOf(phone.accounts.getAccount())).status).toBe(401)
    expect((await problemOf(phone.accounts.refresh({ body: { refresh: renewed.tokens?.refresh } }))).status).toBe(401)
  })

  it('is not ended by a made-up token', async () => {
    const phone = openPhone(app, 'weapp')
    const { tokens } = await phone.signInByWechat('o-12')
    const forged = (tokens?.refresh ?? '').replace(/\.0\./, '.7.')
    expect((await problemOf(phone.accounts.refresh({ body: { refresh: forged } }))).status).toBe(401)
    await phone.accounts.getAccount()
  })

  it('leaves no token in the database', async () => {
    const { tokens } = await openPhone(app, 'weapp').signInByWechat('o-13')
    const stored = JSON.stringify(await mongoose.connection.collection('memberSessions').find().toArray())
    for (const part of (tokens?.refresh ?? '').split('.').slice(3)) expect(stored).not.toContain(part)
    expect(stored).not.toContain(tokens?.access)
  })

  it('is listed and ended by its owner alone', async () => {
    const [mine, other] = [openPhone(app), openPhone(app, 'weapp')]
    const number = freshNumber()
    await mine.signInByPhone(number)
    later(61_000)
    const second = openPhone(app)
    await second.signInByPhone(number)
    await other.signInByWechat('o-14')
    const { items } = await mine.accounts.listSessions()
    expect(items.map(({ current, app: kind }) => [current, kind])).toEqual([
      [false, 'h5'],
      [true, 'h5'],
    ])
    const id = items[0]?.id ?? ''
    expect((await problemOf(other.accounts.endSession({ params: { id } }))).status).toBe(404)
    await mine.accounts.endSession({ params: { id } })
    expect((await problemOf(second.accounts.getAccount())).status).toBe(401)
    await mine.accounts.signOut({ body: { everywhere: true } })
    expect(mine.cookies.size).toBe(0)
    expect((await problemOf(mine.accounts.getAccount())).status).toBe(401)
  })

  it('ends on every instance with the next request when staff disable the person, who cannot come back', async () => {
    const number = freshNumber()
    const phone = openPhone(app)
    await phone.signInByPhone(number)
    const elsewhere = phone.at(app.second).client(accountsContract)
    await elsewhere.getAccount()
    const { browser } = await startWork(app, `管理${day}`, ['administrator'])
    const staff = browser.client(membersContract)
    const { items } = await staff.findMembers({ body: { phone: number } })
    await staff.disableMember({ params: { id: items[0]?.id ?? '' } })
    expect((await problemOf(elsewhere.getAccount())).status).toBe(401)
    expect((await problemOf(phone.accounts.refresh({ body: {} }))).status).toBe(401)
    later(61_000)
    expect(await problemOf(openPhone(app).signInByPhone(number))).toMatchObject({ status: 403 })
    await staff.enableMember({ params: { id: items[0]?.id ?? '' } })
    later(61_000)
    await openPhone(app).signInByPhone(number)
    const accountId = new mongoose.Types.ObjectId(items[0]?.id)
    expect(await MemberSessions.countDocuments({ accountId })).toBe(1)
  })
})

it('keeps nothing of a person that can be read in the database', async () => {
  const number = freshNumber()
  const phone = openPhone(app)
  await phone.signInByPhone(number)
  await phone.accounts.changeAccount({ body: { name: '周明远', employer: '样例精密机械' } })
  expect(await phone.accounts.getAccount()).toMatchObject({ name: '周明远', employer: '样例精密机械' })
  const stored = JSON.stringify(await Accounts.find().lean())
  for (const secret of [number, '周明远', '样例精密机械']) expect(stored).not.toContain(secret)
  expect((await phone.accounts.changeAccount({ body: { employer: null } })).employer).toBeUndefined()
})
