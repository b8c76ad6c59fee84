import type { Browser } from 'playwright-core'
import {
  answer,
  confirmAt,
  confirmPaper,
  logCall,
  nameReviewers,
  objectAndDismiss,
  objectOnline,
  openAt,
  press,
  pressAt,
  tick,
  uploadOverACutLine,
} from './application-steps'
import { violations } from './axe'
import { type Desk, enterAtOnce, openDesk } from './desk'
import { type Member, openMember, seen } from './member'
import { type MemberHouse, startMemberHouse } from './member-house'
import { launchBrowser } from './phone'

const number = '13900000031'
const name = '阿依努尔·买买提'
let house: MemberHouse
let browser: Browser
let [phone, laptop]: (Member | undefined)[] = []
const desks: Desk[] = []
const staff = [
  ['评审员甲', 'reviewer'],
  ['评审员乙', 'reviewer'],
  ['主管丙', 'supervisor'],
  ['维权专员丁', 'case-officer'],
] as const

beforeAll(async () => {
  ;[house, browser] = await Promise.all([startMemberHouse(), launchBrowser()])
  ;[phone, laptop] = await Promise.all([openMember(browser, house, number), openMember(browser, house, number)])
  for (const member of [phone, laptop]) member?.context.setDefaultTimeout(45_000)
  for (const [who, role] of staff) {
    const desk = await openDesk(browser, house.url)
    await enterAtOnce(desk, await house.grant(who, role))
    desks.push(desk)
  }
})
afterAll(async () => {
  await browser.close()
  await house.stop()
})
const at = <T>(one: T | undefined): T => {
  if (one === undefined) throw new Error('an earlier step failed')
  return one
}

it('a phone starts, without an account, and loses nothing by a reload', async () => {
  const member = at(phone)
  const { page, open } = member
  await open('/applications')
  await seen(page.getByRole('link', { name: /^海外知识产权/ })).click()
  await page.getByText('中心还没有公布，待中心确认').waitFor()
  await press(member, '开始填')
  await page.getByRole('alert').getByText('开始填之前请先看说明并勾选同意').waitFor()
  expect(await violations(page)).toEqual([])
  await seen(page.getByRole('checkbox', { name: /我看过上面的说明/ })).click()
  await press(member, '开始填')
  await page.getByText('填到哪里了').waitFor()
  await press(member, '接着填')
  await seen(page.getByLabel('姓名')).waitFor()
  await press(member, '继续')
  await page.getByRole('alert').getByText('请回答“姓名”').waitFor()
  expect(await violations(page)).toEqual([])
  await answer(member, '姓名', name)
  await seen(page.getByLabel('联系电话')).fill('+49 30 901820')
  await page.reload()
  await seen(page.getByLabel('联系电话')).waitFor()
  expect(await seen(page.getByLabel('联系电话')).inputValue()).toBe('+49 30 901820')
  await press(member, '继续')
  await answer(member, '电子邮箱', 'name@example.com')
})

it('takes it along when they sign in', async () => {
  const { page, open, signIn } = at(phone)
  await open('/sign-in')
  await signIn()
  await page.waitForURL((url) => !url.pathname.includes('sign-in'))
  const saved = page.waitForResponse((got) => got.url().includes('/api/applications/drafts/expert') && got.request().method() === 'PUT')
  await open('/applications/expert/form')
  expect((await saved).status()).toBe(200)
  await page.getByText('已自动保存').waitFor()
})

it('a laptop finishes it and sends it', async () => {
  const member = at(laptop)
  const { page, open, signIn } = member
  await open('/sign-in')
  // a second code for the same number is not sent within a minute
  await house.moveTo(new Date(Date.now() + 120_000))
  await signIn()
  await page.waitForURL((url) => !url.pathname.includes('sign-in'))
  await open('/applications')
  await seen(page.getByRole('link', { name: /还没有提交/ })).click()
  await page.getByText('填到哪里了').waitFor()
  await press(member, '接着填')
  for (const label of ['工作单位', '职务', '学历', '专业']) await answer(member, label, `样例${label}`)
  await answer(member, '从', '2999-01-01')
  await page
    .getByRole('alert')
    .getByText(/不能晚于/)
    .waitFor()
  await answer(member, '从', '2015-03-01')
  await answer(member, '从', '2024-01-01')
  await tick(member, '专利', '商标')
  await tick(member, '美国')
  await tick(member, '中文', '英语')
  await press(member, '继续')
  await uploadOverACutLine(member)
  await page.getByText('提交前，请核对一遍').waitFor()
  expect(await violations(page)).toEqual([])
  await press(member, '提交申请')
  await page.getByText('收到了。等待受理').waitFor()
  await page.getByText(/^念作/).waitFor()
  expect(await violations(page)).toEqual([])
}, 180_000)

it('the desk returns it with what is missing', async () => {
  const desk = at(desks[0])
  await openAt(desk, name)
  expect(await violations(desk.page)).toEqual([])
  const [saved] = await Promise.all([
    desk.page.waitForEvent('download'),
    desk.page.getByRole('button', { name: '下载原件简历.pdf' }).click(),
  ])
  expect(saved.suggestedFilename()).toBe('简历.pdf')
  await pressAt(desk, /退回补正/)
  await desk.page.getByLabel('要补哪几项，只有这几项能改').click()
  await desk.page.locator('.ant-select-item-option', { hasText: '专业' }).first().click()
  await desk.page.keyboard.press('Escape')
  await desk.page.getByLabel('少了什么，怎样补，申请人会看到').fill('专业请写全称')
  await confirmAt(desk, /退回并通知申请人/)
  await desk.page.getByText('等申请人补正').first().waitFor()
})

it('the phone completes it: only what was asked for is open', async () => {
  const member = at(phone)
  const { page, open } = member
  await open('/applications')
  await seen(page.getByRole('link', { name: /请您补正/ })).click()
  await page.getByText('专业请写全称').first().waitFor()
  await press(member, '现在补正')
  await seen(page.getByLabel('专业')).waitFor()
  await answer(member, '专业', '样例专业的全称')
  await page.getByText('提交前，请核对一遍').waitFor()
  expect(await seen(page.getByText('工作单位', { exact: true })).count()).toBe(0)
  await press(member, '提交补正')
  await page.getByText('收到了。等待受理').waitFor()
}, 120_000)

it('two reviewers mark it, and whoever decides sees both', async () => {
  const [one, two, chief] = desks.map(at) as [Desk, Desk, Desk]
  await openAt(one, name)
  await one.page.locator('ins', { hasText: '样例专业的全称' }).waitFor()
  await pressAt(one, /受\s?理/)
  await one.page.getByText('正在评审').first().waitFor()
  await nameReviewers(one, name)
  for (const [at, desk] of [one, two].entries()) {
    await openAt(desk, name)
    if (at === 1) expect(await desk.page.getByText('评审员甲的理由').count()).toBe(0)
    await pressAt(desk, /^评\s?审$/)
    for (const points of await desk.page.getByRole('radio', { name: '4分' }).all()) await points.check()
    await desk.page.getByRole('radio', { name: '通过', exact: true }).check()
    await desk.page.getByLabel(/^理由/).fill(`评审员${'甲乙'[at]}的理由`)
    await confirmAt(desk, /交评审/)
    await desk.page.getByText(`评审员${'甲乙'[at]}的理由`).waitFor()
  }
  await openAt(chief, name)
  await chief.page.getByText('评审员甲的理由').waitFor()
  await chief.page.getByText('评审员乙的理由').waitFor()
  expect(await violations(chief.page)).toEqual([])
  await pressAt(chief, /^决\s?定$/)
  await chief.page.getByRole('radio', { name: '通过', exact: true }).check()
  await chief.page.getByLabel(/^理由/).fill('两位都建议通过')
  await confirmAt(chief, /决定并通知申请人/)
  await chief.page.getByText('通过，等申请人同意公示').first().waitFor()
  const { page, open } = at(phone)
  await open('/applications')
  await seen(page.getByRole('link', { name: /等您同意公示/ })).click()
  await page.getByText('两位都建议通过').waitFor()
}, 180_000)

it('goes on public notice once the applicant agrees, which ends by the clock', async () => {
  const member = at(phone)
  const { page, open } = member
  expect(await violations(page)).toEqual([])
  await press(member, '同意')
  await seen(page.getByText('正在公示', { exact: true }))
    .first()
    .waitFor()
  await open('/notices')
  await seen(page.getByRole('heading', { name })).waitFor()
  expect(await page.getByText('name@example.com').count()).toBe(0)
  expect(await violations(page)).toEqual([])
  const stranger = await openMember(browser, house, '13900000033')
  await objectOnline(stranger, name)
  const chief = at(desks[2])
  await openAt(chief, name)
  await objectAndDismiss(chief)
  await stranger.page.reload()
  await stranger.page.getByText('异议不成立，公示继续').waitFor()
  expect(await violations(chief.page)).toEqual([])
  // nobody at a desk is to be idle for ten days
  for (const { page: desk } of desks) await desk.goto('about:blank')
  await house.moveTo(new Date(Date.now() + 10 * 86_400_000))
  await house.moveTo(new Date(Date.now() + 180_000))
  await open('/applications')
  await seen(page.getByRole('link', { name: /已入库/ })).waitFor()
}, 180_000)

it('the member says when they have time, and has a change of what was checked looked at', async () => {
  const member = at(phone)
  const { page, open } = member
  await open('/applications')
  await seen(page.getByRole('link', { name: /我在库里/ })).click()
  await page.getByText('手上0件，同时最多3件').waitFor()
  expect(await violations(page)).toEqual([])
  await seen(page.getByRole('link', { name: /时间和回避/ })).click()
  await seen(page.getByRole('radio', { name: '2', exact: true })).click()
  expect(await violations(page)).toEqual([])
  await press(member, '保存')
  await page.getByText('手上0件，同时最多2件').waitFor()
  await seen(page.getByRole('link', { name: /单位和专长/ })).click()
  await seen(page.getByLabel('工作单位')).fill('')
  await press(member, '交去核对')
  await page.getByRole('alert').getByText('请回答“工作单位”').waitFor()
  await seen(page.getByLabel('工作单位')).fill('样例新单位')
  await press(member, '交去核对')
  await page.getByText('您改的资料正在核对').waitFor()
}, 120_000)

it('the pool finds the member by pinyin, and the desk takes the change over', async () => {
  const chief = at(desks[2])
  const { page } = chief
  await page.goto('/console/pool')
  await page.getByLabel(/^姓名/).fill('ayinuer')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name }).click()
  await page.getByText('样例新单位').waitFor()
  expect(await violations(page)).toEqual([])
  await pressAt(chief, /^采\s?用$/)
  await page.getByRole('cell', { name: '样例新单位' }).waitFor()
}, 120_000)

it('a case invites the member, after the conflicts with its parties were looked for', async () => {
  const officer = at(desks[3])
  const { page } = officer
  await logCall(officer)
  await pressAt(officer, /找专家/)
  await page.getByLabel(/还有谁/).fill('样例新单位有限公司')
  await pressAt(officer, /记下并重新查/)
  await page.getByText('单位“样例新单位”就是“样例新单位有限公司”').waitFor()
  await page.getByText('要回避，不能邀请').waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByLabel(/还有谁/).fill('别的公司')
  await pressAt(officer, /记下并重新查/)
  await pressAt(officer, /^邀请阿依努尔/)
  await page.getByRole('radio', { name: '电话里已经同意' }).check()
  await confirmAt(officer, /^邀请阿依努尔/)
  await page.getByText('等待答复').waitFor()
  const member = at(phone)
  await member.open('/me/pool')
  await seen(member.page.getByRole('link', { name: /等待答复/ })).click()
  await member.page.getByText('接受以前只说这些').waitFor()
  expect(await member.page.getByText(/赵当事人|被仿/).count()).toBe(0)
  expect(await violations(member.page)).toEqual([])
  await press(member, '接受')
  await member.page.getByText('专利在境外被仿').waitFor()
  await member.page.getByText('赵当事人、别的公司').waitFor()
  expect(await violations(member.page)).toEqual([])
  await page.reload()
  await page
    .getByText(/接受了邀请/)
    .first()
    .waitFor()
}, 180_000)

it('the desk types a paper form in; it counts once the person reads a code out, and prints in the paper’s order', async () => {
  await confirmPaper(at(desks[2]), house)
}, 120_000)
