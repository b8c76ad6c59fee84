import type { Body } from '../body.schema'
import { checkArticle } from './article-checks'
import type { ArticleForm } from './desk.schema'

const good: ArticleForm = {
  type: 'guide',
  topics: ['rights'],
  title: '样例',
  summary: '一句话',
  source: { name: '样例来源' },
  body: [{ kind: 'paragraph', runs: [{ text: '2021年有142场。' }] }],
}
const found = (change: Partial<ArticleForm>) =>
  checkArticle({ ...good, ...change }).map(({ weight, text, block }) => [weight, text.slice(0, 6), block])
const { source: _, summary: __, ...bare } = good
const paragraph = (text: string): Body[number] => ({ kind: 'paragraph', runs: [{ text }] })
const body = (...blocks: Body) => ({ body: blocks })

it('finds nothing in a text that has everything', () => {
  expect(checkArticle(good)).toEqual([])
})

it('asks for what is missing', () => {
  const asked = checkArticle({ ...bare, topics: [], body: [] }).map(({ text }) => text.slice(0, 4))
  expect(asked).toEqual(['没有写来', '还没有正', '没有摘要', '没有选主'])
})

it.each([
  ['an image without words', body({ kind: 'image', source: '/a', alt: ' ' }), [['must', '图片没有写文', 0]]],
  ['a paragraph of 500 characters', body(paragraph('字'.repeat(500))), [['should', '这一段有50', 0]]],
  ['a figure without a year', body(paragraph('好的。'), paragraph('共有252家企业。')), [['should', '有数字，没有', 1]]],
  ['a document that is no longer in force', { document: { validity: '失效' } }, [['should', '这份文件已经', undefined]]],
])('sees %s', (_what, change, findings) => {
  expect(found(change)).toEqual(findings)
})

it('takes a dated source for the date of its figures', () => {
  expect(found({ ...body(paragraph('共有252家企业。')), source: { name: '来源', date: '2023-04-01' } })).toEqual([])
})
