import { dailyContract } from '@tisc/shared/daily/daily.contract'
import { searchContract } from '@tisc/shared/daily/search.contract'
import type { SearchPage } from '@tisc/shared/daily/search.schema'
import type { Types } from 'mongoose'
import { problemOf, startTestApp } from '../../../test/app'
import { publishIssue, sampleContent } from '../../../test/articles'
import type { ArticleContent } from '../article.model'
import { correctArticle, republishArticle, withdrawArticle } from '../publishing.service'
import { Topics } from '../topic.model'
import { SearchEntries } from './search-entry.model'

const app = startTestApp()
const { search } = app.client(searchContract)
const ask = (q: string, query: Record<string, unknown> = {}) => search({ query: { q, ...query } })
const titles = (page: SearchPage) => page.items.map((item) => item.article.title)

const withText = (title: string, text: string, more: Partial<ArticleContent> = {}) =>
  sampleContent({ title, body: [{ kind: 'paragraph', runs: [{ text }] }], ...more })

let ids: Types.ObjectId[]

beforeAll(async () => {
  await Topics.create([
    { _id: 'rights', name: '维权援助' },
    { _id: 'finance', name: '质押与保险' },
  ])
  ids = await publishIssue(
    1,
    '2026-11-02',
    [
      withText('怎样求助', '企业的专利被人仿冒时，可以申请维权援助。', { region: '370200' }),
      withText('质押贷款怎么办', '银行收下知识产权作为质押，王伟解释步骤。', { topics: ['finance'], summary: '贷款前先评估' }),
      withText('旧的方案', '方案写明质押的目标，已经不用了。', {
        type: 'policy',
        region: '370200',
        document: { number: '青政字〔2017〕58号', validity: '失效' },
      }),
      withText('济南的质押办法', '别的城市的质押办法。', { type: 'policy', region: '370100' }),
      withText('依据的文件', '依据是青政字[2017] 58 号，另有PCT申请10,210件。', { type: 'news' }),
      withText('国王很伟大', '国王很伟大，质押的事在这里只说一句。', { type: 'news' }),
    ],
    new Date('2026-11-02T01:00:00Z'),
  )
})

describe('a search', () => {
  it('finds words of Chinese wherever they stand, the title before the text, what does not apply here last', async () => {
    const page = await ask('质押')
    expect(titles(page).at(0)).toBe('质押贷款怎么办')
    expect(titles(page).slice(-2).sort()).toEqual(['旧的方案', '济南的质押办法'].sort())
    expect(page.total).toEqual({ count: 4, more: false })
    expect(page.notApplicable).toBe(2)
    expect(page.nearest).toBeUndefined()
  })

  it.each([
    ['维权 专利', ['怎样求助']],
    ['“收下知识产权”', ['质押贷款怎么办']],
    ['"知识产权收下"', []],
    ['「质押的目标」', ['旧的方案']],
    ['王伟', ['质押贷款怎么办']],
    ['pct', ['依据的文件']],
    ['ＰＣＴ', ['依据的文件']],
    ['10210', ['依据的文件']],
    ['青政字〔2017〕58号', ['旧的方案', '依据的文件']],
    ['(2017)58号', ['旧的方案', '依据的文件']],
    ['质押 没有这个词', []],
  ])('%s finds %j', async (q, expected) => {
    expect(titles(await ask(q)).sort()).toEqual([...expected].sort())
  })

  it('marks what was looked for', async () => {
    const [hit] = (await ask('质押 评估')).items
    expect(hit?.title).toEqual([
      { text: '质押', hit: true },
      { text: '贷款怎么办', hit: false },
    ])
    expect(hit?.snippet).toEqual([
      { text: '贷款前先', hit: false },
      { text: '评估', hit: true },
    ])
    const [document] = (await ask('〔2017〕58号', { type: 'news' })).items
    expect(document?.snippet.filter((piece) => piece.hit).map((piece) => piece.text)).toEqual(['[2017] 58 号'])
  })

  it('counts facets over all matches, each without its own filter', async () => {
    const page = await ask('质押', { type: 'policy', limit: 1 })
    expect(page.total.count).toBe(2)
    expect(page.facets.type).toEqual([
      { value: 'policy', name: '政策', count: 2 },
      { value: 'guide', name: '指南', count: 1 },
      { value: 'news', name: '动态', count: 1 },
    ])
    expect(page.facets.region.map(({ name, count }) => [name, count])).toEqual([
      ['济南市', 1],
      ['青岛市', 1],
    ])
    expect(page.facets.validity).toEqual([{ value: 'not-in-force', name: '失效', count: 1 }])
    expect(page.facets.year).toEqual([{ value: '2026', name: '2026', count: 2 }])
  })

  it.each([
    [{ topic: 'finance' }, 1],
    [{ region: '370100' }, 1],
    [{ year: 2026 }, 4],
    [{ year: 2025 }, 0],
    [{ validity: 'not-in-force' }, 1],
    [{ validity: 'not-in-force', region: '370100' }, 0],
  ])('is narrowed by %j', async (filter, count) => {
    expect((await ask('质押', filter)).total.count).toBe(count)
  })

  it('goes on exactly after the last hit', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page: SearchPage = await ask('质押', { limit: 3, ...(cursor && { cursor }) })
      seen.push(...titles(page))
      cursor = page.next
    } while (cursor)
    expect(seen).toEqual(titles(await ask('质押')))
  })

  it.each([
    ['质押 没有词', '质押'],
    ['pcct', 'pct'],
    ['保险', '质押与保险'],
  ])('offers the nearest word to %s: %s', async (q, nearest) => {
    expect(await ask(q)).toMatchObject({ items: [], total: { count: 0, more: false }, nearest })
  })

  it.each([['的'], ['，。！'], ['“”'], ['$where']])('says that nothing matches %s', async (q) => {
    expect((await ask(q)).total.count).toBe(0)
  })

  it('refuses what is no question, no page and no cursor of its own', async () => {
    expect(await problemOf(ask('  '))).toMatchObject({ status: 400, errors: [{ pointer: '#/query/q', detail: '请写要找的词' }] })
    expect(await problemOf(ask('a'.repeat(10_240)))).toMatchObject({ status: 400 })
    expect(await problemOf(ask('质押', { limit: 1e9 }))).toMatchObject({ status: 400 })
    expect(await problemOf(ask('质押', { cursor: 'bm90' }))).toMatchObject({ status: 400, errors: [{ pointer: '#/query/cursor' }] })
  })
})

it('answers at once by the text that readers see now', async () => {
  const [, , old = ids[0]] = ids
  if (!old) throw new Error('no article')
  const now = new Date('2026-11-20T01:00:00Z')
  await correctArticle(old, withText('旧的方案', '正文改为预审服务。', { type: 'policy' }), '改了正文', now)
  expect(titles(await ask('预审'))).toEqual(['旧的方案'])
  expect(titles(await ask('“质押的目标”'))).toEqual([])
  await withdrawArticle(old, '来源撤下了', now)
  expect(titles(await ask('预审'))).toEqual([])
  await republishArticle(old, now)
  expect(titles(await ask('预审'))).toEqual(['旧的方案'])
  const { items } = await app.client(dailyContract).listArticles()
  expect(await SearchEntries.countDocuments()).toBe(items.length)
})
