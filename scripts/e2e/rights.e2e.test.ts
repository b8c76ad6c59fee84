import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { sampleVideo } from '../../bff/test/videos'
import { violations } from './axe'
import { cutLine } from './cut-line'
import { type Desk, enterAtOnce, openDesk } from './desk'
import { actOnCase } from './desk-work'
import { watchFilm } from './film'
import { followCase, press } from './follow-case'
import { type Member, openMember, seen } from './member'
import { type MemberHouse, startMemberHouse } from './member-house'
import { launchBrowser } from './phone'
import { tooSmall } from './targets'

let house: MemberHouse
let browser: Browser
let desk: Desk
let caller: Member | undefined
let reference = ''
const number = '13900000031'
/** Who files has another: a number gets one code a minute. */
const filer = '13900000032'

beforeAll(async () => {
  ;[house, browser] = await Promise.all([startMemberHouse(), launchBrowser()])
  desk = await openDesk(browser, house.url)
  await enterAtOnce(desk, await house.grant('承办样例', 'case-officer'))
  caller = await openMember(browser, house, number)
})
afterAll(async () => {
  await browser.close()
  await house.stop()
})
const phone = (): Member => {
  if (!caller) throw new Error('an earlier step failed')
  return caller
}

const atDesk = (name: string | RegExp, text?: string) => actOnCase(desk.page, name, text)

/** Opens the case without an account. */
const follow = (of = number) => followCase(phone(), house, reference, of)

it('somebody asks to be called back, and has a reference at once', async () => {
  const { page, open } = phone()
  await open('/rights')
  await page.getByRole('link', { name: /请给我回电/ }).waitFor()
  await page.getByText(/现在(有人接听|没有人)/).waitFor()
  expect(await tooSmall(page, 44)).toEqual([])
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: /请给我回电/ }).click()
  await press(page, '请给我回电')
  await seen(page.getByRole('alert')).getByText('请选一个时间').waitFor()
  await seen(page.getByLabel('怎么称呼您')).fill('赵样例')
  await seen(page.getByLabel('打哪个电话')).fill(number)
  await seen(page.getByRole('radio')).first().click()
  expect(await violations(page)).toEqual([])
  await press(page, '请给我回电')
  await page.getByText('收到了，已经立案').waitFor()
  expect(await tooSmall(page, 44)).toEqual([])
  reference = (await page.getByText(/^\d{4} \d{3} \d{3}$/).textContent()) ?? ''
  expect(reference).toMatch(/^\d{4} \d{3} \d{3}$/)
})

it('an officer takes it, and does not reach the person three times', async () => {
  const { page } = desk
  await page.goto('/console/cases')
  await page.getByRole('link', { name: reference }).click()
  // the name stands in the list too
  await page.getByRole('heading', { name: reference }).waitFor()
  await page.getByText('赵样例').waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('main').getByRole('button', { name: '分派', exact: true }).click()
  await page.getByRole('radio', { name: /承办样例/ }).check()
  await page.getByRole('button', { name: '分给他' }).click()
  for (const nth of [1, 2, 3]) await atDesk(`没接通（第${nth}次）`)
  await page.getByText('第三次没有接通，请当事人另选时间').waitFor()
  await atDesk('记内部备注', '内部记录：号码无人接听')
  await page.getByText('内部记录：号码无人接听').waitFor()
})

it('the person follows without an account, chooses another time, and sees no note', async () => {
  await follow()
  const { page } = phone()
  await page.getByText('三次没有打通，请另选一个时间').waitFor()
  expect(await page.getByText('内部记录').count()).toBe(0)
  await seen(page.getByRole('radio')).last().click()
  await press(page, '就约这个时间')
  await page.getByText('等着联系您').waitFor()
  expect(await violations(page)).toEqual([])
})

it('the officer reaches them, answers and closes; what another has changed is refused with both versions', async () => {
  const { page, context } = desk
  await page.reload()
  const beside = await context.newPage()
  await beside.goto(page.url())
  await beside.getByRole('main').getByRole('button', { name: '接通了', exact: true }).waitFor()
  await atDesk('接通了', '网店盗用产品照片，已说明怎样留证据')
  await beside.getByRole('main').getByRole('button', { name: '接通了', exact: true }).click()
  await beside.getByRole('dialog').getByRole('textbox').fill('我也打通了')
  await beside.getByRole('dialog').getByRole('button', { name: '接通了' }).click()
  await beside.getByText('别人刚改过这个案件').waitFor()
  await beside.getByText(/现在：在办.*网店盗用产品照片/).waitFor()
  expect(await beside.getByRole('dialog').getByRole('textbox').inputValue()).toBe('我也打通了')
  await beside.close()
  await atDesk('答复', '建议先向平台投诉，并公证网页')
  await page.getByRole('main').getByRole('button', { name: '结案', exact: true }).click()
  await page.getByRole('dialog').getByRole('radio', { name: '问题解决了' }).check()
  await page.getByRole('dialog').locator('.ant-modal-footer button.ant-btn-primary').click()
  await page.getByText('已结案').first().waitFor()
  await atDesk('记回访', '问过了，网店已经下架')
})

it('the person reads the answer and rates it', async () => {
  const { page } = phone()
  await press(page, '看有没有新进展')
  await page.getByText('建议先向平台投诉，并公证网页').waitFor()
  await page.getByText('问过了，网店已经下架').waitFor()
  await seen(page.getByRole('radio', { name: '很满意' })).click()
  await press(page, '评分')
  await page.getByText('您评了分').waitFor()
  await desk.page.reload()
  await desk.page.getByText('5分（满分5）').waitFor()
})

it('an officer writes a call down while talking, with the caller’s earlier case beside', async () => {
  const { page } = desk
  await page.goto('/console/cases/call')
  await page.getByLabel('电话', { exact: true }).fill(number)
  await page.getByLabel('称呼', { exact: true }).fill('赵样例')
  await page.getByRole('link', { name: reference }).waitFor()
  await page.getByLabel('事由（一句话）').fill('同一家网店又在卖')
  await page.getByLabel(/电话里说了什么/).fill('请查看上一个案件')
  await page.getByRole('checkbox').check()
  expect(await violations(page)).toEqual([])
  await page.getByLabel('事由（一句话）').press('Control+Enter')
  await page.getByText('同一家网店又在卖').first().waitFor()
  await page.getByText('时限怎样算').waitFor()
})

/** Answers the question on the page: chooses, or fills in, and goes on. */
const answer = async (said: string | { type: string }) => {
  const { page } = phone()
  if (typeof said === 'string') await seen(page.getByRole('radio', { name: said })).click()
  else await page.locator('input:visible, textarea:visible').last().fill(said.type)
  await press(page, '继续')
}

/** The smallest picture there is. */
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

/** Picks a file for the field on the page. */
const choose = async (name: string, buffer: Buffer) => {
  const { page } = phone()
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, '选文件')])
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer })
}

it('somebody files a case: a defence patent stops it and leaves nothing, the rest stays over a reload', async () => {
  const { page, open } = phone()
  await open('/rights/file')
  await seen(page.getByRole('checkbox')).click()
  expect(await violations(page)).toEqual([])
  await press(page, '开始填')
  await press(page, '接着填')
  await seen(page.getByRole('radio', { name: '国防专利' })).click()
  await seen(page.getByRole('alert')).getByText('国防专利不在网上办理').waitFor()
  expect(await page.evaluate(() => localStorage.getItem('tisc:draft case'))).toBeNull()
  await open('/rights/file')
  await seen(page.getByRole('checkbox')).click()
  await press(page, '开始填')
  await press(page, '接着填')
  for (const said of ['商标', '有人说我侵权', '境外', '欧盟']) await answer(said)
  await press(page, '继续')
  await answer({ type: '参展时被指商标侵权' })
  await page.reload()
  await answer({ type: '样例：展会第一天收到通知。' })
  for (let left = 0; left < 3; left += 1) await press(page, '继续')
  await choose('展位.png', picture)
  await page.getByText(/^已传好/).waitFor()
  expect(await violations(page)).toEqual([])
  await press(page, '继续')
  await answer('展会')
})

it('says before it is sent that nobody is in touch in time, then gives a reference and a receipt', async () => {
  const { page } = phone()
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  await seen(page.getByLabel('是哪一天')).fill(today)
  await seen(page.getByText(/现在提交，我们最迟.*联系您/)).waitFor()
  expect(await violations(page)).toEqual([])
  await press(page, '继续')
  await seen(page.getByRole('checkbox', { name: '我不清楚' })).click()
  await press(page, '继续')
  await answer('自己')
  await answer({ type: '钱样例' })
  await answer({ type: filer })
  await seen(page.getByText(/现在提交，我们最迟.*联系您/)).waitFor()
  expect(await tooSmall(page, 44)).toEqual([])
  expect(await violations(page)).toEqual([])
  await press(page, '提交，立案')
  await seen(page.getByText(/收到，已经立案/)).waitFor()
  reference = (await seen(page.getByText(/^\d{4} \d{3} \d{3}$/)).textContent()) ?? ''
  expect(await violations(page)).toEqual([])
  await follow(filer)
  await seen(page.getByText('您提交的全部内容和回执')).click()
  await seen(page.getByText('样例：展会第一天收到通知。')).waitFor()
})

it('who follows without an account adds evidence, and the desk sees all of it', async () => {
  const { page } = phone()
  await desk.page.goto('/console/cases')
  await desk.page.getByRole('link', { name: reference }).click()
  await desk.page.getByRole('button', { name: '记内部备注' }).click()
  await desk.page.getByRole('dialog').getByRole('textbox').fill('正在写')
  await seen(page.getByText('展位.png')).first().waitFor()
  await press(page, '补充证据')
  const mend = await cutLine(page)
  await choose('现场.pdf', Buffer.from('%PDF-1.4\n%%EOF'))
  await page.getByText(/线路断了/).waitFor()
  await page.getByText(/^已传好/).waitFor()
  await mend()
  await seen(page.getByLabel(/^网址（/)).fill('https://shop.example/a')
  expect(await violations(page)).toEqual([])
  expect(await tooSmall(page, 44)).toEqual([])
  await press(page, '提交证据')
  await seen(page.getByText(/补充了证据：现场\.pdf、一个网址/)).waitFor()
  await seen(page.getByText('https://shop.example/a')).waitFor()
  // told over what the officer is typing, which stays
  await desk.page.getByText('这个案件刚有变化，显示').click()
  await desk.page.getByText('https://shop.example/a').first().waitFor({ state: 'attached' })
  expect(await desk.page.getByRole('dialog').getByRole('textbox').inputValue()).toBe('正在写')
  await desk.page.goto('/console/cases')
  await desk.page.getByRole('link', { name: reference }).click()
  await desk.page.getByRole('button', { name: '查看展位.png' }).click()
  await desk.page.getByRole('img', { name: '展位.png' }).waitFor()
  await desk.page.getByRole('dialog').locator('.ant-modal-close').click()
  await desk.page.getByRole('dialog').waitFor({ state: 'hidden' })
  const [saved] = await Promise.all([
    desk.page.waitForEvent('download'),
    desk.page.getByRole('button', { name: '下载原件现场.pdf' }).click(),
  ])
  expect(saved.suggestedFilename()).toBe('现场.pdf')
  await desk.page.getByRole('button', { name: '添加证据' }).click()
  await desk.page.getByRole('dialog').getByRole('radio', { name: '邮件的附件' }).check()
  const pdf = { name: '往来邮件.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') }
  const film = { name: '展台.mov', mimeType: 'video/quicktime', buffer: await sampleVideo({ size: '1280x720', seconds: 1 }) }
  await desk.page.getByLabel('选证据文件').setInputFiles([pdf, film])
  await desk.page.getByRole('button', { name: '去掉往来邮件.pdf' }).waitFor()
  await desk.page.getByRole('button', { name: '去掉展台.mov' }).waitFor()
  expect(await violations(desk.page)).toEqual([])
  await desk.page.getByRole('dialog').getByRole('button', { name: '添加', exact: true }).click()
  await desk.page.getByRole('button', { name: '下载原件往来邮件.pdf' }).waitFor()
  await desk.page.getByText(/正在制作可以直接看、不带隐藏信息的副本/).waitFor()
  expect(await violations(desk.page)).toEqual([])
})

it('an officer looks at a video once its clean copy is drawn', async () => {
  await house.moveTo(new Date())
  expect(await watchFilm(desk.page, '展台.mov')).toEqual({ seconds: 1, width: 1280, failed: '' })
  expect(await violations(desk.page)).toEqual([])
})

it('an officer suggests the office concerned, the person agrees to that alone, and the packet is handed over', async () => {
  const { page } = desk
  await page.goto('/console/cases')
  await page.getByRole('link', { name: reference }).click()
  await atDesk('分派')
  await page.getByRole('dialog').getByRole('radio').first().check()
  await page.getByRole('dialog').getByRole('button', { name: '分给他' }).click()
  await atDesk('接通了', '电话里说清楚了')
  await page.getByText('电话里说清楚了').first().waitFor()
  await atDesk('转交部门')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: '海关' }).check()
  await dialog.getByRole('checkbox', { name: '往来邮件.pdf' }).click()
  // the box shows what the group knows of it a moment later
  await dialog.getByRole('checkbox', { name: '往来邮件.pdf', checked: false }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: '请当事人单独同意' }).click()
  await page.getByText('等当事人').first().waitFor()
  await press(phone().page, '看有没有新进展')
  await seen(phone().page.getByText('请您决定：要不要转交给海关')).waitFor()
  await seen(phone().page.getByText('一起转交的证据文件：展位.png、现场.pdf、展台.mov。')).waitFor()
  expect(await violations(phone().page)).toEqual([])
  await press(phone().page, '同意转交')
  await seen(phone().page.getByText('您同意转交')).waitFor()
  await page.reload()
  await atDesk('转交', '当面交给海关')
  await page.getByText('案卷', { exact: true }).click()
  const all = page.getByRole('button', { name: '下载全部（案卷、数据和证据文件）' })
  const [download] = await Promise.all([page.waitForEvent('download'), all.click()])
  const names = Object.keys(unzipSync(readFileSync(await download.path())))
  expect(names.slice(2)).toEqual(['evidence/001-展位.png', 'evidence/002-现场.pdf', 'evidence/003-展台.mov'])
  await atDesk('对方已签收', '海关已签收')
  await page.getByText('已答复').first().waitFor()
})
