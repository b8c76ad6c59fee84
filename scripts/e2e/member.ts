import type { Browser, Locator, Page } from 'playwright-core'
import type { MemberHouse } from './member-house'
import { openPhone } from './phone'

/** Pages that lie under the one in front keep their fields; only what is seen counts. */
export const seen = (found: Locator): Locator => found.locator('visible=true')

/** A person with a browser on the phone. */
export const openMember = async (browser: Browser, house: MemberHouse, number: string) => {
  const { page, context } = await openPhone(browser)
  context.setDefaultTimeout(15_000)
  const open = (path: string) => page.goto(house.url + path)
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  return { page, context, open, button, signIn: () => signIn(page, house, number), unread: () => unreadOf(page, open) }
}
export type Member = Awaited<ReturnType<typeof openMember>>

/** Fills the sign-in page in, as a person does who has read the notice. */
const signIn = async (page: Page, house: MemberHouse, number: string): Promise<void> => {
  await seen(page.getByLabel('手机号')).fill(number)
  await page.getByRole('button', { name: '获取验证码' }).click()
  await page.getByRole('button', { name: /秒后可再要/ }).waitFor()
  await seen(page.getByLabel('验证码')).fill(await house.codeSentTo(number))
  await page.getByRole('checkbox', { name: /同意/ }).click()
  await page.getByRole('checkbox', { name: /14岁/ }).click()
  await seen(page.locator('form')).getByRole('button', { name: '登录', exact: true }).click()
}

/** What one's own page says of unread messages. */
const unreadOf = async (page: Page, open: (path: string) => Promise<unknown>): Promise<string> => {
  const answered = page.waitForResponse((answer) => answer.url().endsWith('/api/messages/unread') && answer.ok())
  await open('/me')
  const { unread } = (await (await answered).json()) as { unread: number }
  await page.getByRole('link', { name: unread ? `${unread}条新消息` : '消息', exact: true }).waitFor()
  return String(unread)
}
