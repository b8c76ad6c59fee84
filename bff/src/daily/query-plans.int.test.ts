import { startTestApp } from '../../test/app'
import { publishIssue } from '../../test/articles'
import { plansOf } from '../../test/plans'
import { getArticle, listArticles } from './article.service'
import { getArchiveYear, getIssue, listIssues } from './issue.service'
import { Topics } from './topic.model'
import { listTopics } from './topic.service'

startTestApp()
let id: string

beforeAll(async () => {
  await Topics.create({ _id: 'rights', name: '维权援助' })
  for (let serial = 1; serial <= 12; serial++) {
    const contents = Array.from({ length: 10 }, (_, index) => ({
      title: `${serial}-${index}`,
      topics: index % 2 ? ['rights'] : ['rights', 'patents'],
      type: index ? ('news' as const) : ('policy' as const),
    }))
    const ids = await publishIssue(serial, `2026-${String(serial).padStart(2, '0')}-03`, contents, new Date(Date.UTC(2026, serial - 1, 3)))
    id = String(ids[4])
  }
}, 120_000)

const lists: [string, () => Promise<unknown>, number][] = [
  ['the feed', () => listArticles({ limit: 20 }), 21],
  ['a filtered feed', () => listArticles({ type: 'policy', topic: 'patents', limit: 5 }), 6],
  ['a month', () => listArticles({ month: '2026-03', limit: 5 }), 6],
  ['a page deep in the feed', async () => listArticles({ limit: 5, cursor: (await listArticles({ limit: 50 })).next }), 52],
  ['an issue as a list', () => listArticles({ issue: 3, limit: 50 }), 121],
  ['an article', () => getArticle(id), 200],
  ['the issues', () => listIssues({ limit: 5 }), 6],
  ['the issues of a month', () => listIssues({ month: '2026-05', limit: 5 }), 6],
  ['an issue', () => getIssue(5), 200],
  ['a year', () => getArchiveYear(2026), 20],
  ['the topics', () => listTopics(), 2],
]

it.each(lists)('%s is read by an index, without a sort in memory, and no further than it must', async (_what, work, keys) => {
  const plans = await plansOf(work)
  expect(plans.length).toBeGreaterThan(0)
  for (const { collection, filter, plan, stages } of plans) {
    if (['revisions', 'topics', 'regions'].includes(collection)) continue
    expect({ filter, stages }).toMatchObject({ stages: expect.stringMatching(/IXSCAN|IDHACK/) })
    expect({ filter, stages }).not.toMatchObject({ stages: expect.stringMatching(/COLLSCAN|"SORT"/) })
    expect({ filter, keys: plan.executionStats.totalKeysExamined <= keys }).toMatchObject({ keys: true })
  }
})
