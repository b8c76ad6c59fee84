import mongoose from 'mongoose'
import { startTestApp } from '../../../test/app'
import { publishIssue } from '../../../test/articles'
import { getFeed } from '../feeds/feeds.service'
import { getSitemap, getYearSitemap } from '../web/sitemap.service'
import { search } from './search.service'

const app = startTestApp()

beforeAll(async () => {
  for (let serial = 1; serial <= 12; serial++) {
    const contents = Array.from({ length: 30 }, (_, index) => ({
      title: `专利${index % 3 ? '质押' : '保险'}${serial}`,
      summary: index ? '常见' : '珊瑚',
    }))
    await publishIssue(serial, `2026-11-${String(serial).padStart(2, '0')}`, contents, new Date(Date.UTC(2026, 10, serial)))
  }
}, 120_000)

type Sent = { collection: string; args: [filter: object, options: { sort?: Record<string, 1 | -1>; limit?: number }] }

/** Read as a whole, and only after a change. */
const small = ['revisions', 'topics', 'regions']

/** Every find that is sent while `work` runs, explained. */
const plansOf = async (work: () => Promise<unknown>) => {
  const sent: Sent[] = []
  mongoose.set('debug', (collection: string, method: string, ...args: unknown[]) => {
    const [filter, options] = args as Sent['args']
    if (method === 'find') sent.push({ collection, args: [filter, options] })
    if (method === 'findOne') sent.push({ collection, args: [filter, { ...options, limit: 1 }] })
  })
  await work().finally(() => mongoose.set('debug', false))
  return Promise.all(
    sent.map(async ({ collection, args: [filter, { sort, limit }] }) => ({
      collection,
      filter,
      plan: await mongoose.connection
        .collection(collection)
        .find(filter, { ...(sort && { sort }), ...(limit && { limit }) })
        .explain('executionStats'),
    })),
  )
}

it.each<[string, () => Promise<unknown>, number]>([
  ['a frequent word', () => search({ q: '专利', limit: 20 }), 2_001],
  ['a rare word and a frequent one', () => search({ q: '珊瑚 专利', limit: 20 }), 257],
  ['a phrase', () => search({ q: '“专利质押”', limit: 20 }), 400],
  ['a text that words do not settle', () => search({ q: '“专利质押1”', limit: 20 }), 400],
  ['no match', () => search({ q: '没有这个词', limit: 20 }), 2],
  ['the feed', () => getFeed('https://tisc.example', 'atom'), 31],
  ['the sitemaps', () => getSitemap('https://tisc.example'), 2],
  ['a sitemap', () => getYearSitemap('https://tisc.example', 2026), 361],
])('%s is read by an index, without a sort in memory, and no further than it must', async (_what, work, keys) => {
  const plans = (await plansOf(work)).filter(({ collection }) => !small.includes(collection))
  expect(plans.length).toBeGreaterThan(0)
  for (const { filter, plan } of plans) {
    const stages = JSON.stringify(plan.queryPlanner.winningPlan)
    expect({ filter, stages }).toMatchObject({ stages: expect.stringMatching(/IXSCAN|IDHACK/) })
    expect({ filter, stages }).not.toMatchObject({ stages: expect.stringMatching(/COLLSCAN|"SORT"/) })
    expect({ filter, examined: plan.executionStats.totalKeysExamined, most: keys }).toEqual({
      filter,
      examined: Math.min(plan.executionStats.totalKeysExamined, keys),
      most: keys,
    })
  }
  expect(app.base).not.toBe('')
})
