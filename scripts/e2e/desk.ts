import { createClient, type Send } from '@tisc/shared/platform/client'
import { appHeader, type Contract } from '@tisc/shared/platform/contract'
import { staffContract } from '@tisc/shared/staff/staff.contract'
import { generateSync } from 'otplib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { noteTroubles } from './troubles'

const password = '七只白鹭-crossing-the-bay-42'

/** The code that an authenticator shows now. */
const codeOf = (secret: string): string => generateSync({ secret, epoch: Math.floor(Date.now() / 1000) })

/** A desktop browser at the console. */
export interface Desk {
  context: BrowserContext
  page: Page
  /** What went wrong since the last call, see `noteTroubles`. A refusal that the page itself expects is no trouble. */
  troubles: () => string[]
}

/** Before anybody is signed in the console asks who is there, and is answered 401. */
const isExpected = (trouble: string): boolean => /status of 401 .*\/api\/staff\/me$/.test(trouble)

export const openDesk = async (browser: Browser, url: string, options: { bypassCSP?: boolean } = {}): Promise<Desk> => {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    baseURL: url,
    reducedMotion: 'reduce',
    ...options,
  })
  await context.addInitScript({ content: 'globalThis.__name ??= (named) => named' })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const troubles = noteTroubles(page, url)
  return { context, page, troubles: () => troubles().filter((trouble) => !isExpected(trouble)) }
}

/** Follows a one-time link as a person does: password, authenticator, recovery codes. Gives back the recovery codes. */
export const enterByLink = async (page: Page, link: string): Promise<string[]> => {
  await page.goto(link)
  await page.getByLabel('密码', { exact: true }).fill(password)
  const secret = await page.getByRole('region', { name: '身份验证器' }).locator('code').textContent()
  await page.getByLabel('身份验证器上现在的6位数字').fill(codeOf(secret?.trim() ?? ''))
  await page.getByRole('button', { name: '完成设置' }).click()
  await page.getByRole('heading', { name: '请抄下这些恢复码' }).waitFor()
  const codes = await page.getByRole('main').getByRole('listitem').allTextContents()
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: '进入工作台' }).click()
  await page.getByRole('navigation', { name: '工作台' }).waitFor()
  return codes
}

/** The console's own calls, made as whoever is signed in at this desk. */
export const callsOf = <C extends Contract>({ context }: Desk, contract: C) => {
  const send: Send = async ({ method, url, data }) => {
    const answer = await context.request.fetch(url, { method, headers: { [appHeader]: 'console' }, ...(data !== undefined && { data }) })
    const text = await answer.text()
    return { statusCode: answer.status(), data: text.startsWith('{') ? JSON.parse(text) : text }
  }
  return createClient(contract, send)
}

/** The same without looking at pages, for tests that begin behind the door. */
export const enterAtOnce = async (desk: Desk, link: string): Promise<void> => {
  const staff = callsOf(desk, staffContract)
  const secret = link.split('#')[1] ?? ''
  const { authenticator } = await staff.openInvitation({ body: { secret } })
  await staff.acceptInvitation({ body: { secret, password, code: codeOf(authenticator.secret) } })
}
