import { staffContract } from '@tisc/shared/staff/staff.contract'
import { problemOf, startTestApp } from '../../test/app'
import { acceptLink, codeAt, goodPassword, openBrowser, startWork } from '../../test/browser'
import { addPerson } from './people.service'

const app = startTestApp({ instances: 2 })
const minutes = (count: number) => app.clock.moveTo(new Date(app.clock.now().getTime() + count * 60_000).toISOString())
const invite = (name: string) => addPerson(name, ['editor'], 'https://tisc.example', app.clock.now())
const signIn = (name: string, code: string, password = goodPassword, browser = openBrowser(app)) => ({
  browser,
  answer: browser.client(staffContract).signIn({ body: { name, password, code } }),
})

describe('a one-time link', () => {
  it('leads to password, authenticator and recovery codes, and is used up', async () => {
    const { link } = await invite('林一')
    const browser = openBrowser(app)
    const { recoveryCodes } = await acceptLink(app, browser, link)
    expect(new Set(recoveryCodes).size).toBe(10)
    expect(await browser.client(staffContract).getViewer()).toMatchObject({ name: '林一', roles: ['editor'], recoveryCodesLeft: 10 })
    await expect(acceptLink(app, openBrowser(app), link)).rejects.toMatchObject({ problem: { status: 404 } })
  })

  it('is good for one of two who follow it at once', async () => {
    const { link } = await invite('林二')
    const outcomes = await Promise.allSettled([acceptLink(app, openBrowser(app), link), acceptLink(app, openBrowser(app), link)])
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('shows the same authenticator secret when opened again, and ends after a day', async () => {
    const { link } = await invite('林三')
    const open = () =>
      openBrowser(app)
        .client(staffContract)
        .openInvitation({ body: { secret: link.split('#')[1] ?? '' } })
    expect((await open()).authenticator).toEqual((await open()).authenticator)
    minutes(24 * 60)
    expect(await problemOf(open())).toMatchObject({ status: 404 })
  })

  it.each(['short', 'passwordpassword', 'qwertyuiopasdf', 'aaaaaaaaaaaaaaaa', 'tiscqingdao2022', '林四林四林四林四林四林四'])(
    'refuses the password %s',
    async (password) => {
      const { link } = await invite(`林四${password.length}${password.slice(0, 1)}`)
      const staff = openBrowser(app).client(staffContract)
      const secret = link.split('#')[1] ?? ''
      const { authenticator } = await staff.openInvitation({ body: { secret } })
      const code = codeAt(authenticator.secret, app.clock.now())
      expect(await problemOf(staff.acceptInvitation({ body: { secret, password, code } }))).toMatchObject({
        status: 422,
        errors: [{ pointer: '#/body/password' }],
      })
    },
  )

  it('refuses a wrong code, and keeps the link', async () => {
    const { link } = await invite('林五')
    const staff = openBrowser(app).client(staffContract)
    const secret = link.split('#')[1] ?? ''
    await staff.openInvitation({ body: { secret } })
    expect(await problemOf(staff.acceptInvitation({ body: { secret, password: goodPassword, code: '000000' } }))).toMatchObject({
      status: 422,
    })
    await acceptLink(app, openBrowser(app), link)
  })
})

describe('signing in', () => {
  it('needs name, password and code, and says of none which was wrong', async () => {
    const { secret } = await startWork(app, '张一', ['editor'])
    minutes(1)
    const code = codeAt(secret, app.clock.now())
    const refusals = await Promise.all([
      problemOf(signIn('张一', code, 'something-else-1').answer),
      problemOf(signIn('张一', code === '000000' ? '111111' : '000000').answer),
      problemOf(signIn('无此人', code).answer),
    ])
    const { instance: _instance, ...first } = refusals[0] as Record<string, unknown>
    for (const refusal of refusals) expect(refusal).toMatchObject(first)
    expect(first).toMatchObject({ status: 401, detail: '姓名、密码或验证码不对' })
    await signIn('张一', code).answer
  })

  it('takes each code once, on whichever instance, and its neighbours', async () => {
    const { secret } = await startWork(app, '张二', ['editor'])
    minutes(2)
    const code = codeAt(secret, app.clock.now())
    const twice = await Promise.allSettled(
      [app.base, app.second, app.base, app.second].map((base) => signIn('张二', code, goodPassword, openBrowser(app, { base })).answer),
    )
    expect(twice.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
    const before = codeAt(secret, new Date(app.clock.now().getTime() - 30_000))
    expect(await problemOf(signIn('张二', before).answer)).toMatchObject({ status: 401 })
    await signIn('张二', codeAt(secret, new Date(app.clock.now().getTime() + 30_000))).answer
    const far = codeAt(secret, new Date(app.clock.now().getTime() + 90_000))
    expect(await problemOf(signIn('张二', far).answer)).toMatchObject({ status: 401 })
  })

  it('takes a recovery code in place of the device, once', async () => {
    const { recoveryCodes } = await startWork(app, '张三', ['editor'])
    const code = (recoveryCodes[0] ?? '').toLowerCase().replaceAll('-', ' ')
    const { browser, answer } = signIn('张三', code)
    await answer
    expect(await browser.client(staffContract).getViewer()).toMatchObject({ recoveryCodesLeft: 9 })
    expect(await problemOf(signIn('张三', code).answer)).toMatchObject({ status: 401 })
  })

  it('sets a cookie that scripts, other sites and unencrypted lines do not get', async () => {
    const { recoveryCodes } = await startWork(app, '张四', ['editor'])
    const body = { name: '张四', password: goodPassword, code: recoveryCodes[0] ?? '' }
    const answer = await openBrowser(app).request('POST', '/api/staff/sign-in', body)
    const cookies = answer.headers.getSetCookie()
    expect(cookies.map((cookie) => cookie.split('=')[0]).sort()).toEqual(['__Host-tisc-device', '__Host-tisc-staff'])
    for (const cookie of cookies) expect(cookie).toMatch(/; Path=\/;.*HttpOnly; Secure; SameSite=Strict/)
    expect(await answer.text()).toBe('{}')
  })
})

describe('a session', () => {
  it('ends after 30 minutes without a request, not sooner', async () => {
    const { browser } = await startWork(app, '王一', ['editor'])
    const staff = browser.client(staffContract)
    for (let count = 0; count < 3; count++) {
      minutes(29)
      await staff.getViewer()
    }
    minutes(30)
    expect(await problemOf(staff.getViewer())).toMatchObject({ status: 401 })
  })

  it('can be ended from another browser, but not by somebody else', async () => {
    const one = await startWork(app, '王二', ['editor'])
    const stranger = await startWork(app, '王三', ['administrator'])
    const elsewhere = signIn('王二', one.recoveryCodes[0] ?? '')
    await elsewhere.answer
    const { items } = await one.browser.client(staffContract).listSessions()
    expect(items.map((session) => session.current).sort()).toEqual([false, true])
    const other = items.find((session) => !session.current)?.id ?? ''
    expect(await problemOf(stranger.browser.client(staffContract).endSession({ params: { id: other } }))).toMatchObject({ status: 404 })
    await elsewhere.browser.client(staffContract).getViewer()
    await one.browser.client(staffContract).endSession({ params: { id: other } })
    expect(await problemOf(elsewhere.browser.client(staffContract).getViewer())).toMatchObject({ status: 401 })
    await one.browser.client(staffContract).signOut()
    expect(await problemOf(one.browser.client(staffContract).getViewer())).toMatchObject({ status: 401 })
  })

  it('is over on every instance within a second once the person is disabled', async () => {
    const administrator = await startWork(app, '王四', ['administrator'])
    const editor = await startWork(app, '王五', ['editor'])
    const elsewhere = editor.browser.at(app.second).client(staffContract)
    await elsewhere.getViewer()
    await administrator.browser.client(staffContract).disable({ params: { id: editor.id } })
    const disabledAt = performance.now()
    expect(await problemOf(elsewhere.getViewer())).toMatchObject({ status: 401 })
    expect(await problemOf(editor.browser.client(staffContract).getViewer())).toMatchObject({ status: 401 })
    expect(performance.now() - disabledAt).toBeLessThan(1_000)
    expect(await problemOf(signIn('王五', editor.recoveryCodes[0] ?? '').answer)).toMatchObject({ status: 401 })
    await administrator.browser.client(staffContract).enable({ params: { id: editor.id } })
    expect(await problemOf(elsewhere.getViewer())).toMatchObject({ status: 401 })
    await signIn('王五', editor.recoveryCodes[1] ?? '').answer
  })
})

describe('a lost device', () => {
  it('is reset by another administrator: nothing of the old way in works, the new link does', async () => {
    const lost = await startWork(app, '赵一', ['administrator'])
    const second = await startWork(app, '赵二', ['administrator'])
    expect(await problemOf(lost.browser.client(staffContract).reset({ params: { id: lost.id } }))).toMatchObject({ status: 403 })
    const { link } = await second.browser.client(staffContract).reset({ params: { id: lost.id } })
    expect(await problemOf(lost.browser.client(staffContract).getViewer())).toMatchObject({ status: 401 })
    expect(await problemOf(signIn('赵一', lost.recoveryCodes[0] ?? '').answer)).toMatchObject({ status: 401 })
    const again = await acceptLink(app, openBrowser(app), link)
    expect(again.secret).not.toBe(lost.secret)
  })
})

describe('a page of somebody else’s', () => {
  it.each([
    ['without our header', {}, { 'X-Tisc-App': undefined }],
    ['from another origin', { Origin: 'https://evil.example' }, {}],
    ['from another site', { 'Sec-Fetch-Site': 'cross-site' }, {}],
    ['from a neighbour site', { 'Sec-Fetch-Site': 'same-site' }, {}],
  ])('cannot act for the reader %s', async (_what, headers, without) => {
    const { browser } = await startWork(
      app,
      `孙${Object.keys(headers).join('')}${Object.values(headers).join('').slice(-9, -1)}`.replace(/[^\p{L}]/gu, ''),
      ['editor'],
    )
    const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ')
    const all = { Cookie: cookie, 'X-Tisc-App': 'console', ...headers, ...without } as Record<string, string>
    if (all['X-Tisc-App'] === undefined) delete all['X-Tisc-App']
    const answer = await fetch(`${app.base}/api/staff/sign-out`, { method: 'POST', headers: all })
    expect(answer.status).toBe(403)
    await browser.client(staffContract).getViewer()
  })
})
