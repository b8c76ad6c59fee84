import { blockText } from '@tisc/shared/daily/body.text'
import fc from 'fast-check'
import { dense } from './blank'
import { unaccounted } from './no-loss'
import { readDocument } from './read-document'

const words = [
  '窗口',
  '专利',
  '商标',
  '您可以',
  '请带上',
  '材料',
  '办理',
  '查询',
  '2026年',
  '第3号',
  'TISC',
  '（试行）',
  '“一窗”',
  '费用',
  '不收费',
]
const clause = fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 9 }).map((parts) => parts.join(''))
const sentence = fc.array(clause, { minLength: 1, maxLength: 4 }).map((parts) => `${parts.join('，')}。`)
const paragraph = fc.array(sentence, { minLength: 2, maxLength: 8 }).map((parts) => parts.join(''))

const read = async (text: string) => {
  const result = await readDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) })
  if (!result.ok) throw new Error(result.reason)
  return result.document
}

/** Breaks a text at a width of characters, as a printed page does. */
const wrapped = (text: string, width: number): string[] =>
  Array.from({ length: Math.ceil(text.length / width) }, (_, at) => text.slice(at * width, (at + 1) * width))

describe('broken lines', () => {
  it('lose nothing, wherever a text was broken', async () => {
    const gap = fc.constantFrom('', '', '', '\n', '\n\n', ' \n  ', '\n\n\n\n- 7 -\n\n', '\u3000')
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 4 }), fc.array(gap, { minLength: 1 }), async (paragraphs, gaps) => {
        let at = 0
        const broken = [...paragraphs.join('\n\n')].map((character) => character + (gaps[at++ % gaps.length] ?? '')).join('')
        const text = `标题在这里\n\n${broken}`
        const { body, report } = await read(text)
        expect(unaccounted(text, body, report)).toEqual({ missing: '', added: '', inOrder: true })
      }),
      { numRuns: 150 },
    )
  })

  it('of a printed page come back as the paragraphs they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 4, maxLength: 8 }), fc.integer({ min: 24, max: 32 }), async (paragraphs, width) => {
        const starts = paragraphs.map((text) => `——${text}`)
        fc.pre(starts.every((text) => text.length > 2 * width && starts.join('').length > 14 * width))
        const lines = starts.flatMap((text) => wrapped(text, width))
        // Only full-width characters: the page is as wide in columns as in characters.
        const text = `标题在这里\n\n${lines.join('\n\n').replace(/[A-Z0-9]/g, '字')}\n`
        const { body } = await read(text)
        expect(body.map((block) => dense(blockText(block)))).toEqual(starts.map((start) => start.replace(/[A-Z0-9]/g, '字')))
      }),
      { numRuns: 60 },
    )
  })

  it('join where a bracket or a comma is open, not across labels, dates or numbers', async () => {
    const { body } = await read(
      '标题\n\n这里说的是很长的一句话，写到逗号，\n就断开了。\n\n（联系单位：某某局、某\n\n某局）\n\n这个括号（没有写完就是句号。\n\n牵头单位：甲局、乙局\n\n责任单位：丙局\n\n某某市人民政府\n\n2020年1月2日\n\n以下是正文的第一句话。\n',
    )
    expect(body.map(blockText)).toEqual([
      '这里说的是很长的一句话，写到逗号，就断开了。',
      '（联系单位：某某局、某某局）',
      '这个括号（没有写完就是句号。',
      '牵头单位：甲局、乙局',
      '责任单位：丙局',
      '某某市人民政府',
      '2020年1月2日',
      '以下是正文的第一句话。',
    ])
  })
})
