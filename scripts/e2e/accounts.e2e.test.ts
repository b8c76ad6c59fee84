import type { Browser } from 'playwright-core'
import type { Stage } from '../wechat-simulator/stage'
import { type Member, openMember, seen } from './member'
import { type MemberHouse, startMemberHouse } from './member-house'
import { openNewsroom } from './newsroom'
import { launchBrowser } from './phone'

let house: MemberHouse
let browser: Browser
let newsroom: Awaited<ReturnType<typeof openNewsroom>>
let [zhou, wu]: (Member | undefined)[] = []
let article = ''
const numbers = { zhou: '13900000001', wu: '13900000002' }

beforeAll(async () => {
  ;[house, browser] = await Promise.all([startMemberHouse(), launchBrowser()])
  newsroom = await openNewsroom(house, browser)
  article = await newsroom.publish(1, '市场里来了调解员')
})
afterAll(async () => {
  await browser.close()
  await house.stop()
})
const at = (member: Member | undefined): Member => {
  if (!member) throw new Error('an earlier step failed')
  return member
}

describe('two phones at once', () => {
  it('read and keep without anybody asking who they are', async () => {
    ;[zhou, wu] = await Promise.all([openMember(browser, house, numbers.zhou), openMember(browser, house, numbers.wu)])
    for (const { open, button, page } of [zhou, wu]) {
      await open(`/daily/articles/${article}`)
      await button('收藏').click()
      await button('已收藏').waitFor()
      expect(page.url()).toContain(article)
    }
  })

  it('sign in where they want something of their own, and are back there', async () => {
    const subscribe = async ({ page, open, button, signIn }: Member) => {
      await open('/daily/topics/rights')
      await page.getByRole('link', { name: '订阅这个主题' }).click()
      await button('登录').click()
      await signIn()
      await button('同意，去选主题').waitFor()
      expect(new URL(page.url()).pathname).toBe('/me/subscriptions')
    }
    await Promise.all([subscribe(at(zhou)), subscribe(at(wu))])
  })

  it('agree, and choose what they are told', async () => {
    for (const { page, button } of [at(zhou), at(wu)]) {
      await button('同意，去选主题').click()
      const saved = page.waitForResponse((answer) => answer.url().endsWith('/api/messages/choices') && answer.request().method() === 'PUT')
      await page.getByRole('switch', { name: '维权援助' }).click()
      expect((await saved).status()).toBe(200)
    }
  })

  it('are told when the staff publish, with the way there', async () => {
    await newsroom.publish(2, '展会之前先查商标')
    await newsroom.goOn()
    for (const { unread, page } of [at(zhou), at(wu)]) {
      expect(await unread()).toBe('1')
      await page.getByRole('link', { name: '1条新消息' }).click()
      await page.getByRole('link', { name: /TISC青岛日刊第2期/ }).click()
      await page.getByRole('button', { name: '打开' }).click()
      await page.waitForURL(/\/daily\/issues\/2$/)
      expect(await unread()).toBe('0')
    }
  })

  it('one ends it from the message itself, signed in nowhere, and hears no more', async () => {
    const { open, page } = at(zhou)
    await open('/messages')
    await page.getByRole('link', { name: /第2期/ }).click()
    const way = await page.getByRole('link', { name: '不想再收到这些' }).getAttribute('href')
    const stranger = await openMember(browser, house, '')
    await stranger.open(way ?? '')
    await stranger.button('退订').click()
    await stranger.page.getByRole('heading', { name: '已退订，不会再收到' }).waitFor()
    await newsroom.publish(3, '年费可以在手机上交')
    await newsroom.goOn()
    expect(await at(zhou).unread()).toBe('0')
    expect(await at(wu).unread()).toBe('1')
  })

  it('favourites follow to another phone, and what is let go there is gone here', async () => {
    await at(zhou).open('/me')
    await at(zhou)
      .page.getByRole('link', { name: /篇收藏/ })
      .filter({ hasText: '1' })
      .waitFor()
    const second = await openMember(browser, house, numbers.zhou)
    await second.open('/sign-in')
    await second.signIn()
    await second.page
      .getByRole('link', { name: /篇收藏/ })
      .filter({ hasText: '1' })
      .waitFor()
    await second.open(`/daily/articles/${article}`)
    const told = second.page.waitForResponse((answer) => answer.url().endsWith('/api/daily/shelf'))
    await second.button('已收藏').click()
    expect((await told).status()).toBe(200)
    await at(zhou).open('/me')
    await at(zhou)
      .page.getByRole('link', { name: /篇收藏/ })
      .filter({ hasText: '0' })
      .waitFor()
    await second.context.close()
  })

  it('a session that another phone ends costs nothing of what was typed', async () => {
    const { open, page, button, signIn } = at(zhou)
    await open('/me/profile')
    await seen(page.getByLabel('单位')).fill('样例精密机械')
    await newsroom.goOn()
    const other = await openMember(browser, house, numbers.zhou)
    await other.open('/sign-in')
    await other.signIn()
    await other.page.getByRole('link', { name: '登录的设备' }).click()
    const rows = other.page.getByRole('list', { name: '登录的设备' }).getByRole('button', { name: /^退出/ })
    await rows.first().waitFor()
    for (let left = await rows.count(); left > 0; left--) {
      await rows.first().click()
      await other.page.waitForFunction((most) => document.querySelectorAll('[aria-label^="退出："]').length < most, left)
    }
    await newsroom.goOn()
    await button('保存').click()
    await page.waitForURL(/\/sign-in$/)
    await signIn()
    await page.waitForURL(/\/me\/profile$/)
    expect(await seen(page.getByLabel('单位')).inputValue()).toBe('样例精密机械')
    await page.getByRole('status').filter({ hasText: '保存好了' }).waitFor()
    await other.open('/me/data')
    await other.page.getByText('样例精密机械').waitFor()
  })

  it('one takes everything along, and changes their mind about leaving', async () => {
    const { open, page, button } = at(wu)
    await open('/me/data')
    const download = page.waitForEvent('download')
    await button('下载我的数据').click()
    expect((await download).suggestedFilename()).toBe('tisc-my-data.zip')
    await button('注销账号').click()
    await button('注销，7天后删除').click()
    await button('不注销了').click()
    await button('注销账号').waitFor()
  })
})

describe('a phone with WeChat', () => {
  const openid = 'o-e2e'
  const pages = { me: 'features/me/pages/me/index', signIn: 'features/accounts/pages/sign-in/index' }

  const agree = async ({ tap }: Stage) => {
    await tap('我看过上面的说明')
    await tap('我已满14岁')
  }

  it('reads nothing when its person refuses WeChat’s privacy guideline, and everything else goes on', async () => {
    const open = house.openWechat('o-refuses', '13900000004', { agreesToPrivacy: false })
    const refused = await open(pages.signIn, {
      play: async (stage) => {
        await agree(stage)
        await stage.tap('用微信登录')
      },
    })
    expect(refused).toMatchObject({ errors: [], opened: [], requests: [] })
    expect(refused.text).toContain('您没有同意微信里的隐私说明')
    const reading = await open('features/daily/reading/pages/article/index', { query: { id: article } })
    expect(reading).toMatchObject({ errors: [], text: expect.stringContaining('市场里来了调解员') })
    expect(await open(pages.me)).toMatchObject({ errors: [], text: expect.stringContaining('不登录也能看日刊') })
  })

  it('signs in by one tap after the notice, browses, and subscribes with WeChat’s own question', async () => {
    const open = house.openWechat(openid, '13900000003')
    await house.failWechat('/sns/jscode2session', { errcode: -1, times: 1 })
    const entered = await open(pages.signIn, {
      play: async (stage) => {
        const { tap, text } = stage
        await tap('用微信登录')
        expect(text()).toContain('登录前请先看说明并勾选同意')
        await agree(stage)
        await tap('用微信登录')
        expect(text()).toContain('微信暂时没有回应')
        expect(text()).toContain('获取验证码')
        await tap('再试微信登录')
      },
    })
    expect(entered).toMatchObject({ errors: [], opened: ['/features/me/pages/me/index'] })
    expect(await open(pages.me)).toMatchObject({ errors: [], text: expect.stringContaining('我的数据') })
    const chosen = await open('features/messages/pages/subscriptions/index', {
      play: async ({ tap, text }) => {
        await tap('同意，去选主题')
        await tap('维权援助')
        expect(text()).toContain('还能收到1条')
      },
    })
    expect(chosen.errors).toEqual([])
    await newsroom.publish(4, '四号样例')
    await newsroom.goOn()
    expect(await house.wechatMessagesTo(openid)).toMatchObject([{ page: expect.stringContaining('serial=4') }])
    const inbox = await open('features/messages/pages/inbox/index')
    expect(inbox.text).toContain('TISC青岛日刊第4期')
  })
})

it('two tabs that renew at the same moment sign nobody out', async () => {
  const { context, page, open } = at(wu)
  await newsroom.goOn(15)
  const second = await context.newPage()
  await Promise.all([open('/me/data'), second.goto(`${house.url}/me/data`)])
  for (const tab of [page, second]) await tab.getByText('139****0002').waitFor()
  await newsroom.goOn(15)
  await Promise.all([page.reload(), second.reload()])
  for (const tab of [page, second]) await tab.getByText('139****0002').waitFor()
})
