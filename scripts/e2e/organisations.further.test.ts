import type { Browser } from 'playwright-core'
import { violations } from './axe'
import { chineseWords } from './chinese-words'
import { type Member, openMember, seen } from './member'
import { type MemberHouse, startMemberHouse } from './member-house'
import { launchBrowser } from './phone'
import { settled } from './settled'
import { tooSmall } from './targets'

let house: MemberHouse
let browser: Browser
let [zhou, wu]: (Member | undefined)[] = []
const numbers = { zhou: '13900000011', wu: '13900000012' }
/** The example of GB 32100-2015. */
const code = '91350100M000100Y43'
const name = '样例精密机械'

beforeAll(async () => {
  ;[house, browser] = await Promise.all([startMemberHouse(), launchBrowser()])
})
afterAll(async () => {
  await browser.close()
  await house.stop()
})
const at = (member: Member | undefined): Member => {
  if (!member) throw new Error('an earlier step failed')
  return member
}
const ownPages = [
  '',
  '/profile',
  '/phone',
  '/sessions',
  '/privacy',
  '/data',
  '/kept',
  '/subscriptions',
  '/trainings',
  '/organisations',
  '/new-organisation',
]
  .map((path) => `/me${path}`)
  .concat('/messages', '/trainings')
const ownOrganisation = async ({ page, open }: Member) => {
  await open('/me/organisations')
  const link = page.locator('a[href^="/me/organisations/"]').first()
  return (await link.getAttribute('href')) ?? ''
}
const toastOf = ({ page }: Member, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor()

describe('an organisation on two phones', () => {
  it('is entered by its code, which is judged while one types', async () => {
    ;[zhou, wu] = await Promise.all([openMember(browser, house, numbers.zhou), openMember(browser, house, numbers.wu)])
    for (const one of [zhou, wu]) {
      await one.open('/sign-in')
      await one.signIn()
      await one.page.getByRole('link', { name: '个人资料' }).waitFor()
    }
    const { page, button } = zhou
    await page.getByRole('link', { name: '我的单位' }).click()
    await button('登记或加入单位').click()
    const field = seen(page.getByLabel('统一社会信用代码'))
    await field.fill(code.replace('43', '44'))
    await page.getByText('校验码对不上').waitFor()
    await field.fill(code.toLowerCase())
    await page.getByText('校验位对得上').waitFor()
    await seen(page.getByLabel('单位名称')).fill(name)
    await button('登记或申请加入').click()
    await page.getByRole('heading', { name: `${name}登记好了，您是负责人` }).waitFor()
    expect([...(await violations(page)), ...(await tooSmall(page, 44))]).toEqual([])
    await button('请同事加入').click()
    await page.getByRole('heading', { name: '1位成员' }).waitFor()
  })

  it('invites a colleague by number, who finds it on their own page and accepts', async () => {
    const owner = at(zhou)
    await seen(owner.page.getByLabel('同事的手机号')).fill(numbers.wu)
    await owner.button('邀请').click()
    await owner.page.getByRole('button', { name: /\*\*\*\*0012/ }).waitFor()
    const { open, page, button } = at(wu)
    await open('/me')
    await page.getByRole('link', { name: /1份邀请等您答复/ }).click()
    await page.getByRole('heading', { name: `${name}请您加入` }).waitFor()
    await page.getByRole('button', { name: '加入', exact: true }).click()
    await toastOf(at(wu), '已经加入')
    await page.getByRole('link', { name: new RegExp(name) }).click()
    await page.getByRole('heading', { name: '2位成员' }).waitFor()
    expect(await button('邀请').count()).toBe(0)
    expect([...(await violations(page)), ...(await tooSmall(page, 44))]).toEqual([])
  })

  it('is acted for where one chose it, for all to see on one’s own page, until one switches back', async () => {
    const { open, page } = at(wu)
    await open('/me/organisations')
    await page.getByRole('radio', { name: new RegExp(name) }).click()
    await toastOf(at(wu), `现在代表${name}`)
    await open('/me')
    await page.getByRole('link', { name: `现在代表：${name}` }).click()
    await page.getByRole('radio', { name: /我自己/ }).click()
    await toastOf(at(wu), '现在代表自己')
    await open('/me')
    await page.getByRole('link', { name: '我的单位' }).waitFor()
    await settled(page)
    expect(await page.getByRole('link', { name: `现在代表：${name}` }).count()).toBe(0)
  })

  it('is in English where its owner chose that, and so is every other page of one’s own', async () => {
    const { page, open } = at(zhou)
    await open('/me/settings')
    await page.getByRole('radio', { name: 'English' }).click()
    const found: Record<string, string[]> = {}
    for (const path of [...ownPages, await ownOrganisation(at(zhou))]) {
      await open(path)
      await page.locator('h1').first().waitFor()
      await settled(page)
      const words = await chineseWords(page)
      if (words.length > 0) found[path] = words
    }
    expect(found).toEqual({})
    await open('/me/settings')
    await page.getByRole('radio', { name: '中文' }).click()
  })

  it('is handed over by its owner who leaves, and goes on under the colleague', async () => {
    const { open, page, button } = at(zhou)
    await open('/me/organisations')
    await page.getByRole('link', { name: new RegExp(name) }).click()
    await button('退出这个单位').click()
    await page.getByRole('radio', { name: /\*\*\*\*0012/ }).click()
    await button('交接并退出').click()
    await page.getByText('还没有单位').waitFor()
    const next = at(wu)
    await next.open('/me/organisations')
    await next.page.getByRole('link', { name: /负责人/ }).click()
    await next.page.getByRole('heading', { name: '1位成员' }).waitFor()
    await seen(next.page.getByLabel('同事的手机号')).waitFor()
  })

  it('takes in who enters its code, and gives the last one leave', async () => {
    const former = at(zhou)
    await former.open('/me/new-organisation')
    await seen(former.page.getByLabel('统一社会信用代码')).fill(code)
    await seen(former.page.getByLabel('单位名称')).fill('别的名字')
    await former.button('登记或申请加入').click()
    await former.page.getByRole('heading', { name: `已向${name}申请加入` }).waitFor()
    const { page, button } = at(wu)
    await page.reload()
    await page.getByRole('button', { name: /\*\*\*\*0011/ }).click()
    await button('不同意').click()
    await toastOf(at(wu), '没有同意')
    await former.open('/me/organisations')
    await former.page.getByText('还没有单位').waitFor()
    await button('退出这个单位').click()
    await page.getByText('您是最后一位').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '退出', exact: true }).click()
    await page.getByText('还没有单位').waitFor()
  })
})
