import { staffContract } from '@tisc/shared/staff/staff.contract'
import { problemOf, startTestApp } from '../../test/app'
import { goodPassword, openBrowser, startWork } from '../../test/browser'

const app = startTestApp({ instances: 2, rateLimits: 1 })
const statusOf = async (answer: Promise<Response>) => (await answer).status
let device = 0

/** A try from a browser nobody knows, on either instance, with a forwarding header that pretends another address. */
const guess = (name: string, base = device % 2 ? app.base : app.second) => {
  device += 1
  const browser = openBrowser(app, { base, headers: { 'X-Forwarded-For': `203.0.113.${device % 250}`, 'User-Agent': `browser ${device}` } })
  return statusOf(browser.request('POST', '/api/staff/sign-in', { name, password: `guess number ${device}`, code: '123456' }))
}

describe('wrong passwords', () => {
  it('are checked ten times an account in 15 minutes, over two instances and any forwarding header; then again after them', async () => {
    const { recoveryCodes, browser } = await startWork(app, '钱一', ['editor'])
    const answers = await Promise.all(Array.from({ length: 30 }, () => guess('钱一')))
    expect(answers.filter((status) => status === 401)).toHaveLength(10)
    expect(answers.filter((status) => status === 429)).toHaveLength(20)
    const code = recoveryCodes[0] ?? ''
    const right = { body: { name: '钱一', password: goodPassword, code } }
    expect(await problemOf(openBrowser(app).client(staffContract).signIn(right))).toMatchObject({ status: 429 })
    await browser.client(staffContract).signIn(right)
    app.clock.moveTo(new Date(app.clock.now().getTime() + 15 * 60_000).toISOString())
    expect(await guess('钱一')).toBe(401)
  })

  it('of unknown names end in the same way, and at a hundred an address', async () => {
    app.clock.moveTo(new Date(app.clock.now().getTime() + 15 * 60_000).toISOString())
    const one = await Promise.all(Array.from({ length: 14 }, () => guess('无此人')))
    expect(one.filter((status) => status === 401)).toHaveLength(10)
    const many: number[] = []
    for (let tens = 0; tens < 10; tens++) {
      many.push(...(await Promise.all(Array.from({ length: 10 }, (_, index) => guess(`无此人${tens}${index}`)))))
    }
    expect(many.filter((status) => status === 401)).toHaveLength(90)
    expect(await guess('还有一人')).toBe(429)
  })

  it('in a known browser are counted there, and lock nobody else out', async () => {
    app.clock.moveTo(new Date(app.clock.now().getTime() + 15 * 60_000).toISOString())
    const { recoveryCodes, browser } = await startWork(app, '钱二', ['editor'])
    const wrong = () => statusOf(browser.request('POST', '/api/staff/sign-in', { name: '钱二', password: 'wrong', code: '123456' }))
    const answers = await Promise.all(Array.from({ length: 15 }, wrong))
    expect(answers.filter((status) => status === 401)).toHaveLength(10)
    await openBrowser(app)
      .client(staffContract)
      .signIn({ body: { name: '钱二', password: goodPassword, code: recoveryCodes[0] ?? '' } })
  })

  it('leave no trace after a right one: only failures count', async () => {
    const { recoveryCodes } = await startWork(app, '钱三', ['editor'])
    for (const code of recoveryCodes)
      await openBrowser(app)
        .client(staffContract)
        .signIn({ body: { name: '钱三', password: goodPassword, code } })
    const answers = await Promise.all(Array.from({ length: 12 }, () => guess('钱三')))
    expect(answers.filter((status) => status === 401)).toHaveLength(10)
  })
})
