import { sampleSummary } from './sample'
import { standingOf } from './standing'

it.each([
  ['a document of the city that is in force', { validity: 'in-force' }, undefined],
  ['one no longer in force', { validity: 'not-in-force' }, { tone: 'warning', word: '已失效' }],
  ['one amended', { validity: 'amended' }, { tone: 'waiting', word: '已修改' }],
  ['another city’s', { region: '370100' }, { tone: 'ended', title: '济南市文件，青岛不适用' }],
  ['the province’s', { region: '370000' }, { tone: 'ended', word: '省级文件' }],
  ['the nation’s', { region: '000000' }, undefined],
  ['another city’s that is not in force either', { region: '370100', validity: 'not-in-force' }, { tone: 'warning' }],
  ['news from another city, which is no document', { region: '370100', type: 'news' }, undefined],
  ['news about a document of another city', { region: '370100', type: 'news', documentNumber: '济政办字〔2019〕64号' }, { tone: 'ended' }],
])('%s', (_, changes, standing) => {
  const told = standingOf(sampleSummary(changes), 'zh')
  if (standing) expect(told).toMatchObject(standing)
  else expect(told).toBeUndefined()
})

it('gives number and date as the reason, where they are known', () => {
  const article = { ...sampleSummary({ region: '370100', documentNumber: '济政办字〔2019〕64号' }), document: { writtenOn: '2019-12-19' } }
  expect(standingOf(article, 'zh')?.quoted).toBe('济政办字〔2019〕64号，2019-12-19')
})

it('says it in English too', () => {
  expect(standingOf(sampleSummary({ region: '370100' }), 'en')?.title).toBe('A document of Jinan, not for Qingdao')
})
