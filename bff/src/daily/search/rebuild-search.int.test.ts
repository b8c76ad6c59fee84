import { searchContract } from '@tisc/shared/daily/search.contract'
import { startTestApp } from '../../../test/app'
import { publishIssue } from '../../../test/articles'
import { withdrawArticle } from '../publishing.service'
import { rebuildSearch } from './rebuild-search.service'
import { SearchEntries } from './search-entry.model'
import { SearchTexts } from './search-text.model'
import { SearchWords } from './search-word.model'

const app = startTestApp()
const { search } = app.client(searchContract)
const found = async (q: string) => (await search({ query: { q } })).items.map(({ article }) => article.title).sort()
const now = new Date('2026-11-03T01:00:00Z')

const rows = async () => ({
  words: await SearchWords.find().sort({ _id: 1 }).lean(),
  entries: await SearchEntries.find().sort({ _id: 1 }).lean(),
  texts: await SearchTexts.find().sort({ _id: 1 }).lean(),
})

describe('making the rows of the search anew', () => {
  it('gives back just what publishing made, whatever was lost', async () => {
    const [, gone] = await publishIssue(1, '2026-11-02', [{ title: '质押贷款' }, { title: '撤下的质押' }, { title: '质押登记' }], now)
    if (gone) await withdrawArticle(gone, '来源有误', now)
    const before = await rows()
    expect(before.words.length).toBeGreaterThan(4)
    for (const lose of [
      () => Promise.all([SearchWords.deleteMany({}), SearchEntries.deleteMany({}), SearchTexts.deleteMany({})]),
      () => SearchEntries.deleteMany({}),
      () => SearchWords.deleteMany({ _id: /^质押 / }),
      async () => {},
    ]) {
      await lose()
      const told: number[] = []
      expect(await rebuildSearch(now, (done) => told.push(done))).toBe(2)
      expect(told).toEqual([3])
      expect(await rows()).toEqual(before)
    }
  })

  it('is seen by readers who had asked before', async () => {
    await Promise.all([SearchWords.deleteMany({}), SearchEntries.deleteMany({})])
    expect(await found('登记')).toEqual([])
    await rebuildSearch(now)
    expect(await found('登记')).toEqual(['质押登记'])
  })
})
