import type { Article, ArticleSummary } from '@tisc/shared/daily/daily.schema'

/** For tests: an article as a row, with what the test is about. */
export const sampleSummary = (changes: Partial<ArticleSummary> = {}): ArticleSummary => ({
  id: '000000000000000000000001',
  state: 'published',
  type: 'policy',
  topics: [{ key: 'rights', name: '维权援助' }],
  region: '370200',
  title: 'A title',
  minutes: 3,
  issue: 12,
  publishedAt: '2022-04-27T00:30:00.000Z',
  ...changes,
})

/** For tests: an article's page. */
export const sampleArticle = (changes: Partial<Article> = {}): Article => ({
  ...sampleSummary(),
  version: 1,
  updatedAt: '2022-04-27T00:30:00.000Z',
  body: [],
  attachments: [],
  corrections: [],
  related: [],
  ...changes,
})
