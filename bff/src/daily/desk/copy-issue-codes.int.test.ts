import sharp from 'sharp'
import { startTestApp } from '../../../test/app'
import { composed, openDesk } from '../../../test/desk'
import { Images } from '../images/image.model'
import { SceneCodes } from '../images/scene-code.model'
import { copyIssue } from './copy-issue.service'

const app = startTestApp()
const address = '/wxa/getwxacodeunlimit'
let desk: Awaited<ReturnType<typeof openDesk>>
beforeAll(async () => {
  desk = await openDesk(app)
})

/** The next issue, of new articles with these titles. */
const issueOf = async (...titles: string[]) => {
  const ids: string[] = []
  for (const title of titles) ids.push((await desk.approved(title)).params.id)
  return { ids, issue: await composed(desk, ...ids) }
}
const pictures = (html: string) =>
  [...html.matchAll(/<img src="https:\/\/tisc\.example(\/files\/images\/[^"]+)"/g)].map(([, at = '']) => at)
const asked = async () => (await app.wechat.calls())[address] ?? 0

it('puts the code of each article into the copy, and asks WeChat for it once', async () => {
  const { ids, issue } = await issueOf('有码一', '有码二')
  const before = await asked()
  const first = await desk.one.copyIssue(issue)
  expect(first.lacking).toBeUndefined()
  const found = pictures(first.html)
  expect(new Set(found).size).toBe(2)
  for (const at of found) {
    const answer = await fetch(app.base + at)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).toMatchObject({ format: 'jpeg', width: 430, height: 430 })
  }
  expect(await asked()).toBe(before + 2)
  expect(await desk.two.copyIssue(issue)).toEqual(first)
  expect(await asked()).toBe(before + 2)
  expect(await SceneCodes.countDocuments({ _id: { $in: ids } })).toBe(2)
})

it('keeps one code of an article that two copy at once', async () => {
  const { ids, issue } = await issueOf('同时复制')
  const copies = await Promise.all([desk.one.copyIssue(issue), desk.two.copyIssue(issue), desk.chief.copyIssue(issue)])
  expect(new Set(copies.flatMap(({ html }) => pictures(html))).size).toBe(1)
  expect(await Images.countDocuments({ name: `小程序码 ${ids[0]}` })).toBe(1)
})

it.each([
  [{ errcode: 41030 }, 'not-released'],
  [{ errcode: 45009 }, 'too-often'],
  [{ errcode: 40169 }, 'no-answer'],
  [{ hang: true }, 'no-answer'],
])('copies without codes when WeChat answers %j, says why, and makes up for it', async (fault, why) => {
  const { issue } = await issueOf('微信出错')
  await app.wechat.fail(address, fault)
  const without = await desk.one.copyIssue(issue)
  expect(without.lacking).toEqual({ count: 1, why })
  expect(without.html).toContain('微信出错')
  expect(pictures(without.html)).toEqual([])
  const later = await desk.one.copyIssue(issue)
  expect([later.lacking, pictures(later.html).length]).toEqual([undefined, 1])
})

it('stops asking at the first failure, and keeps the codes it has', async () => {
  const { issue } = await issueOf(...Array.from({ length: 7 }, (_, index) => `七篇之${index + 1}`))
  const before = await asked()
  await app.wechat.fail(address, { errcode: -1 })
  const copied = await desk.one.copyIssue(issue)
  expect(copied.lacking).toEqual({ count: 3, why: 'no-answer' })
  expect(pictures(copied.html)).toHaveLength(4)
  expect(await asked()).toBe(before + 5)
})

it('copies without WeChat, with the codes from when there was one', async () => {
  const copy = ({ params: { serial } }: { params: { serial: number } }) =>
    copyIssue({ id: 'a'.repeat(24), name: '编辑' }, serial, { publicUrl: 'https://tisc.example', wechat: undefined }, app.clock.now())
  const { issue } = await issueOf('没有微信')
  expect((await copy(issue)).lacking).toEqual({ count: 1, why: 'not-connected' })
  await desk.one.copyIssue(issue)
  const { html, lacking } = await copy(issue)
  expect([lacking, pictures(html).length]).toEqual([undefined, 1])
})
