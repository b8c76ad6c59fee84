import type { Browser, Page } from 'playwright-core'
import { violations } from './axe'
import { type Desk, enterAtOnce, openDesk } from './desk'
import { type Member, openMember } from './member'
import { type MemberHouse, startMemberHouse } from './member-house'
import { launchBrowser } from './phone'
import { until } from './processes'
import { settled } from './settled'
import { tooSmall } from './targets'

let house: MemberHouse
let browser: Browser
let desk: Desk
let [zhou, wu]: (Member | undefined)[] = []
const title = '样例培训：从一个关键词开始'
const day = 86_400_000
/** An instant as a browser's field wants it, in Shanghai's time. */
const typed = (milliseconds: number) => new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 16)

beforeAll(async () => {
  ;[house, browser] = await Promise.all([startMemberHouse(), launchBrowser()])
  desk = await openDesk(browser, house.url)
  await enterAtOnce(desk, await house.grant('培训专员', 'trainer'))
  ;[zhou, wu] = await Promise.all(['13900000001', '13900000002'].map((number) => openMember(browser, house, number)))
})
afterAll(async () => {
  await browser.close()
  await house.stop()
})
const at = (member: Member | undefined): Member => {
  if (!member) throw new Error('an earlier step failed')
  return member
}

/** From the tab to the form of the one training there is, with a choice made and the notice read. */
const chooseOnSite = async ({ page, open }: Member, word: '报名' | '排队候补') => {
  await open('/trainings')
  await page.getByRole('link', { name: title }).waitFor()
  expect(await tooSmall(page, 44)).toEqual([])
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('button', { name: '报名', exact: true }).waitFor()
  expect(await tooSmall(page, 44)).toEqual([])
  await page.getByRole('button', { name: '报名', exact: true }).click()
  await page.getByRole('radio', { name: /现场/ }).click()
  await page.getByRole('checkbox', { name: /我看过上面的说明/ }).click()
  await page.locator('button:visible').filter({ hasText: '下一步' }).last().click()
  await page.locator('button:visible').filter({ hasText: word }).last().click()
  await page.getByRole('alert').getByText('请选“午饭”').waitFor()
  expect(await tooSmall(page, 44)).toEqual([])
  await page.getByRole('radio', { name: '不要' }).click()
  await page.locator('button:visible').filter({ hasText: word }).last().click()
}

it('a trainer is told what is missing, mends it, and publishes', async () => {
  const { page } = desk
  await page.goto('/console/trainings')
  await page.getByRole('button', { name: '新的培训' }).click()
  await page.getByLabel('名称').fill(title)
  await page.getByRole('button', { name: '存成草稿' }).click()
  await page.getByText('至少开放一种参加方式').waitFor()
  await page.getByLabel('讲什么').fill('样例内容')
  await page.getByLabel('开始（北京时间）').fill(typed(Date.now() + 5 * day))
  await page.getByLabel('结束').fill(typed(Date.now() + 5 * day + 7_200_000))
  await page.getByLabel('地点').fill('样例会场')
  await page.getByLabel('现场名额').fill('1')
  await page.getByLabel('线上名额').fill('20')
  await page.getByRole('button', { name: '加一问' }).click()
  await page.getByLabel('问什么').fill('午饭')
  const options = page.getByRole('textbox', { name: '选项' })
  // the list that drops down may go before it has heard the click
  await until(
    'the kind of question is chosen',
    async () => {
      await page.getByLabel('怎样回答').press('ArrowDown')
      await page.locator('.ant-select-item-option', { hasText: '选一个' }).click()
      return options.isVisible()
    },
    30_000,
  )
  await options.fill('要 | Yes')
  await page.getByRole('button', { name: '存成草稿' }).click()
  await page.getByText('至少两个选项').waitFor()
  await options.fill('要 | Yes\n不要')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: '存成草稿' }).click()
  await page.getByRole('button', { name: /^发\s?布$/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^发\s?布$/ })
    .click()
  await page.getByText('已发布').waitFor()
  expect(await violations(page)).toEqual([])
})

it('a citizen takes the only seat: signing in comes last, and nothing chosen is lost', async () => {
  const member = at(zhou)
  await chooseOnSite(member, '报名')
  await member.page.waitForURL(/\/sign-in$/)
  await member.signIn()
  await member.page.getByRole('heading', { name: '您有座位了' }).waitFor()
  expect(new URL(member.page.url()).pathname).toMatch(/\/sign-up\//)
  expect([...(await violations(member.page)), ...(await tooSmall(member.page, 44))]).toEqual([])
})

it('the second waits, and is told the place in line', async () => {
  const member = at(wu)
  await chooseOnSite(member, '排队候补')
  await member.signIn()
  await member.page.getByRole('heading', { name: '候补中' }).waitFor()
  // the page behind says so too, unseen
  await member.page.locator('p:visible', { hasText: '您是第一位。' }).first().waitFor()
})

it('the seat that one gives back is offered to the other, who takes it', async () => {
  const { page, open, button } = at(zhou)
  await open('/me/trainings')
  await page.getByRole('link', { name: title }).click()
  await button('退出报名').click()
  await page.getByRole('dialog').getByRole('button', { name: '退出报名' }).click()
  await page.getByRole('heading', { name: '您退出了这一场' }).waitFor()

  const second = at(wu)
  await second.open('/trainings')
  await second.page.getByRole('link', { name: '去确认' }).click()
  // the time runs once a channel has the message, which may be a moment later
  await second.page.getByText(/以前确认，还有|现在就可以确认/).waitFor()
  await second.button('要这个名额').click()
  await second.page.getByRole('heading', { name: '您有座位了' }).waitFor()
})

it('a phone with WeChat signs up, and finds the booking again', async () => {
  const open = house.openWechat('o-trainings', '13900000003')
  const pages = 'features/trainings/course/pages'
  await open('features/accounts/pages/sign-in/index', {
    play: async ({ tap }) => {
      for (const word of ['我看过上面的说明', '我已满14岁', '用微信登录']) await tap(word)
    },
  })
  const { items } = await (await fetch(`${house.url}/api/trainings`)).json()
  const training = await (await fetch(`${house.url}/api/trainings/${items[0].id}`)).json()
  const signedUp = await open(`${pages}/sign-up/index`, {
    query: { id: training.id, session: training.sessions[0].id },
    play: async ({ tap, text }) => {
      for (const word of ['线上', '我看过上面的说明', '下一步', '不要', '报名这一场']) await tap(word)
      expect(text()).toContain('您有座位了')
    },
  })
  expect(signedUp.errors).toEqual([])
  expect(await open(`${pages}/bookings/index`)).toMatchObject({ errors: [], text: expect.stringContaining(title) })
})

it('the trainer sees who comes and what they answered, prints it, writes to them, and opens another like it', async () => {
  const { page } = desk
  await page.getByRole('link', { name: '第1场名单' }).click()
  await page.getByRole('columnheader', { name: '1．午饭' }).waitFor()
  await page.getByRole('cell', { name: '不要' }).first().waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: '打印名单' }).click()
  await page.getByRole('columnheader', { name: '签到' }).waitFor()
  expect(await page.getByRole('row').count()).toBe(3)
  expect(await violations(page)).toEqual([])
  await page.goBack()
  await page.getByRole('link', { name: '回到培训' }).click()
  await page.getByRole('button', { name: '给第1场的人发消息' }).click()
  await page.getByLabel('写什么').fill('请带笔记本电脑')
  await page.getByRole('button', { name: '发给2人' }).click()
  // the messages go out by jobs, which a busy machine keeps waiting
  await page.getByText('2人收到，0人打开').waitFor({ timeout: 45_000 })
  expect(await violations(page)).toEqual([])
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^关\s?上$/ })
    .click()
  await page.getByRole('button', { name: '照样再开一个' }).click()
  await page.getByRole('button', { name: '一次加多场' }).click()
  await page.getByRole('button', { name: '加32场' }).click()
  await page.getByRole('button', { name: '每场存成一个培训，共33个' }).click()
  await page.getByRole('link', { name: `${title}（33）` }).waitFor()
  await page.getByRole('link', { name: `${title}（1）`, exact: true }).click()
  await page.getByText('有1处撞期').waitFor()
  // the pointer rests on a column that can be sorted, and its tip stands outside of the page
  await page.mouse.move(0, 0)
  await page.locator('.ant-tooltip').first().waitFor({ state: 'hidden' })
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: /^改$/ }).click()
  await page.getByLabel('地点').fill('另一会场')
  await page.getByRole('button', { name: /^保\s?存$/ }).click()
  await page.getByRole('button', { name: /^丢\s?弃$/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^丢\s?弃$/ })
    .click()
  await page.getByRole('link', { name: `${title}（33）` }).waitFor()
  await page.getByRole('link', { name: title, exact: true }).click()
})

/** What somebody's app asks by itself. */
const askFrom = (page: Page, method: string, path: string, body: object): Promise<{ id?: string }> =>
  page.evaluate(
    async (asked) => {
      const headers = { 'X-Tisc-App': 'h5', 'Content-Type': 'application/json' }
      return (await fetch(asked.path, { method: asked.method, headers, body: JSON.stringify(asked.body) })).json()
    },
    { method, path, body },
  )

it('whoever acts for an organisation signs colleagues up, is told whose turn it is, and gives a seat back for one', async () => {
  const { page, open, button } = at(zhou)
  const { id } = await askFrom(page, 'POST', '/api/accounts/organisations', { code: '91350100M000100Y43', name: '样例公司' })
  await askFrom(page, 'PUT', '/api/accounts/me/acting', { organisation: id })
  await open('/me/organisations')
  await page.getByText('样例公司').first().waitFor()
  await open('/trainings')
  await page.getByRole('link', { name: title, exact: false }).first().click()
  await page.getByRole('link', { name: /给同事报名/ }).click()
  await page.getByRole('radio', { name: /线上/ }).click()
  await page.getByRole('radio', { name: /有几个座位先报几位/ }).click()
  await page.getByRole('checkbox', { name: /每个人都同意/ }).click()
  await page.getByLabel('第1位 姓名').fill('样例甲')
  await page.getByLabel('第1位 手机号').fill('13900000011')
  await page.getByLabel('第2位 姓名').fill('样例乙')
  await page.getByLabel('第2位 手机号').fill('139')
  await button('给2位报名').click()
  await page.getByRole('alert').getByText('第2位：请选“午饭”').waitFor()
  for (const no of await page.getByRole('radio', { name: '不要' }).all()) await no.click()
  await button('给2位报名').click()
  await page.getByRole('alert').getByText('第2位：手机号是11位数字，请检查').waitFor()
  expect([...(await violations(page)), ...(await tooSmall(page, 44))]).toEqual([])
  await page.getByLabel('第2位 手机号').fill('13900000012')
  await button('给2位报名').click()
  await page.getByRole('link', { name: /样例乙/ }).waitFor()
  await open('/me/groups')
  await page.getByRole('link', { name: /样例甲/ }).waitFor()
  expect([...(await violations(page)), ...(await tooSmall(page, 44))]).toEqual([])
  await page.getByRole('link', { name: /样例甲/ }).click()
  await page.getByText('给谁报的').waitFor()
  await button('退出报名').click()
  await page.getByRole('dialog').getByRole('button', { name: '退出报名' }).click()
  await page.getByRole('heading', { name: '您退出了这一场' }).waitFor()
  await askFrom(page, 'PUT', '/api/accounts/me/acting', { organisation: null })
})

it('a refusal is said in the server’s words where it was asked for', async () => {
  const { page, open, button } = at(zhou)
  await open('/trainings')
  await page.getByRole('link', { name: title }).click()
  await button('报名').click()
  await page.getByRole('radio', { name: /线上/ }).click()
  // whether the consent is there is known a moment later
  await settled(page)
  await page.locator('button:visible').filter({ hasText: '下一步' }).last().click()
  await page.getByRole('radio', { name: '不要' }).click()
  // the session is called off while the form is open
  await desk.page.reload()
  await desk.page.getByRole('button', { name: '取消第1场' }).click()
  await desk.page
    .getByRole('dialog')
    .getByText(/3位有座位的会马上收到消息/)
    .waitFor()
  await desk.page.getByLabel('原因，报了名的人会看到').fill('样例原因')
  await desk.page.getByLabel('打出“第1场”').fill('第1场')
  expect(await violations(desk.page)).toEqual([])
  await desk.page.getByRole('dialog').getByRole('button', { name: '取消这一场' }).click()
  await desk.page.getByRole('region', { name: '第1场' }).getByText('已取消：样例原因').waitFor()
  await page.locator('button:visible').filter({ hasText: '报名' }).last().click()
  await page.getByRole('alert').getByText('这一场已经取消').waitFor()
  const { page: other, open: openOther } = at(wu)
  await openOther('/me/trainings')
  await other.getByText('这一场取消了').waitFor()
})
