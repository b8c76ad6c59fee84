import { creditsDeskContract } from '@tisc/shared/trainings/credits/credits.staff.contract'
import { trainingsDeskContract } from '@tisc/shared/trainings/trainings.staff.contract'
import type { Browser, Page } from 'playwright-core'
import { violations } from './axe'
import { callsOf, type Desk, enterAtOnce, openDesk } from './desk'
import { type Member, openMember } from './member'
import { type MemberHouse, startMemberHouse } from './member-house'
import { launchBrowser } from './phone'
import { tooSmall } from './targets'

let house: MemberHouse
let browser: Browser
let desk: Desk
let door: Page
let zhou: Member
const title = '样例培训：到场的一天'
const name = '周𠮷'
const minute = 60_000
let [id, session] = ['', '']

/** A training that begins in ten minutes, published. */
const openTraining = async () => {
  const trainings = callsOf(desk, trainingsDeskContract)
  const at = (minutes: number) => new Date(Date.now() + minutes * minute).toISOString()
  const sessions = [{ startsAt: at(10), endsAt: at(20), venue: '样例会场', capacities: { 'on-site': 2 } }]
  const made = await trainings.makeTraining({ body: { title, about: '样例内容', creditHours: 3, sessions } as never })
  const { sessions: published } = await trainings.publishTraining({ params: { id: made.id } })
  return [made.id, published[0]?.id ?? '']
}

beforeAll(async () => {
  ;[house, browser] = await Promise.all([startMemberHouse(), launchBrowser()])
  desk = await openDesk(browser, house.url)
  await enterAtOnce(desk, await house.grant('培训专员', 'trainer'))
  ;[id = '', session = ''] = await openTraining()
  zhou = await openMember(browser, house, '13900000001')
  door = await desk.context.newPage()
  await door.setViewportSize({ width: 390, height: 844 })
})
afterAll(async () => {
  await browser.close()
  await house.stop()
})
const sound = async (page: Page) => [...(await violations(page)), ...(page === door ? [] : await tooSmall(page, 44))]

it('somebody signs up, and finds the ticket on the phone', async () => {
  const { page, open, button } = zhou
  await open(`/trainings/${id}/sign-up/${session}`)
  await page.getByRole('radio', { name: /现场/ }).click()
  await page.getByRole('checkbox', { name: /我看过上面的说明/ }).click()
  await page.locator('button:visible').filter({ hasText: '报名' }).last().click()
  await page.waitForURL(/\/sign-in$/)
  await zhou.signIn()
  await page.getByRole('heading', { name: '您有座位了' }).waitFor()
  await open('/me/profile')
  await page.getByLabel('姓名').fill(name)
  await button('保存').click()
  await open('/me/trainings')
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('link', { name: /签到码/ }).click()
  await page.getByRole('img', { name: /签到码/ }).waitFor()
  await page.getByText(/秒后换新的/).waitFor()
  expect(await sound(page)).toEqual([])
})

it('the ticket goes on without network', async () => {
  const { page, context } = zhou
  const picture = () => page.getByRole('img', { name: /签到码/ }).getAttribute('src')
  const before = await picture()
  await context.setOffline(true)
  await page.waitForFunction((was) => document.querySelector('img[alt^=签到码]')?.getAttribute('src') !== was, before, { timeout: 40_000 })
  await context.setOffline(false)
  expect(await picture()).not.toBe(before)
}, 60_000)

it('the door checks in by name on a phone, takes it back, and works without network', async () => {
  await door.goto(`/console/trainings/${id}/sessions/${session}/door`)
  const row = door.getByRole('listitem', { name })
  await row.getByRole('button', { name: /签\s?到/ }).click()
  await row.getByText(/已签到（按名字）/).waitFor()
  await row.getByRole('button', { name: /撤\s?销/ }).click()
  await row.getByText('还没有到').waitFor()
  expect(await sound(door)).toEqual([])
  await door.getByRole('button', { name: /下载到这台设备/ }).click()
  await door.getByText(/加密存着名单和密钥/).waitFor()
  await desk.context.setOffline(true)
  await door.getByText(/没有网络：在这台设备上接着签/).waitFor()
  await row.getByRole('button', { name: /签\s?到/ }).click()
  await row.getByText(/等有网络再送出/).waitFor()
  // the network is there again, and the first try fails all the same
  await door.route('**/deeds/sync', (route) => route.abort(), { times: 1 })
  await desk.context.setOffline(false)
  await row.getByText(/已签到（按名字）/).waitFor()
  // a short word that it was sent stands outside of the page for a moment
  await door.locator('.ant-message-notice').waitFor({ state: 'detached' })
  expect(await sound(door)).toEqual([])
})

it('the ticket says that one is checked in, and the screen has a code for the others', async () => {
  const { page, open } = zhou
  await page.goBack()
  await page.getByRole('link', { name: /签到码/ }).click()
  await page.getByRole('heading', { name: '已签到' }).waitFor()
  await open('/me/calendar')
  await page.getByRole('button', { name: '生成网址' }).click()
  await page.getByText(/\/calendars\/own\//).waitFor()
  expect(await sound(page)).toEqual([])
  await door.goto(`/console/trainings/${id}/sessions/${session}/screen`)
  await door.getByRole('img', { name: /会场签到码/ }).waitFor()
  expect(await sound(door)).toEqual([])
})

it('once it is over the credit arrives, and the certificate is checked in a browser that nobody is signed in at', async () => {
  await house.moveTo(new Date(Date.now() + 22 * minute))
  const { page } = desk
  await page.goto(`/console/trainings/${id}/credits`)
  await page.getByRole('button', { name: '记入学时' }).click()
  await page.getByText('记了1人的学时').waitFor()
  await page.getByRole('button', { name: '发证书' }).click()
  await page.getByText('发完了：1/1').waitFor()
  await page.locator('.ant-message-notice').waitFor({ state: 'detached' })
  expect(await violations(page)).toEqual([])
  expect((await callsOf(desk, creditsDeskContract).getCreditStanding({ params: { id } })).items).toMatchObject([{ name, has: 3 }])

  const { page: mine, open } = zhou
  await open('/me/trainings')
  await mine.getByRole('link', { name: title }).click()
  await mine.getByRole('link', { name: /说说这场培训/ }).click()
  await mine.getByText('答卷不记名', { exact: true }).waitFor()
  expect(await sound(mine)).toEqual([])
  for (const best of await mine.getByRole('radio', { name: '很好' }).all()) await best.click()
  await mine.getByRole('button', { name: '交上去' }).click()
  await mine.getByRole('heading', { name: '收到了，谢谢' }).waitFor()
  await page.goto(`/console/trainings/${id}/feedback`)
  await page.getByText('答卷少于3份时不显示', { exact: false }).waitFor()
  await open('/me/credits')
  await mine.getByText('合计3学时').waitFor()
  expect(await sound(mine)).toEqual([])
  await open('/me/certificates')
  const address = await mine.getByRole('link', { name: /看核对页/ }).getAttribute('href')
  expect(await sound(mine)).toEqual([])
  const stranger = await openMember(browser, house, '13900000009')
  await stranger.open(address ?? '')
  await stranger.page.getByRole('heading', { name: '签名是真的' }).waitFor()
  await stranger.page.getByText(name).waitFor()
  expect(await sound(stranger.page)).toEqual([])
})
