import { block, body } from './body.schema'
import { bodyText, readingMinutes } from './body.text'

const runs = (text: string) => [{ text }]

it('keeps text as text and refuses everything that could run or lead astray', () => {
  const linked = (link: string) => block.safeParse({ kind: 'paragraph', runs: [{ text: '链接', link }] }).success
  expect(['https://www.example.com/a?b=1', 'http://example.cn', '/daily/articles/1'].map(linked)).toEqual([true, true, true])
  expect(['javascript:alert(1)', 'data:text/html,x', '//evil.example', 'ftp://example.com', 'https:evil'].map(linked)).toEqual(
    Array(5).fill(false),
  )
  expect(block.safeParse({ kind: 'html', html: '<b>' }).success).toBe(false)
  expect(block.safeParse({ kind: 'paragraph', runs: runs('x'), onclick: 'x' }).success).toBe(false)
})

it('speaks every block', () => {
  const parsed = body.parse([
    { kind: 'heading', level: 2, runs: runs('标题') },
    { kind: 'paragraph', runs: [{ text: '甲' }, { text: '乙', bold: true }] },
    {
      kind: 'list',
      ordered: true,
      items: [
        { runs: runs('一'), depth: 0 },
        { runs: runs('二'), depth: 1 },
      ],
    },
    { kind: 'table', caption: runs('表'), rows: [[{ runs: runs('左') }, { runs: runs('右') }]] },
    { kind: 'image', source: 'https://example.com/a.png', alt: '图', caption: runs('图注') },
    { kind: 'quote', paragraphs: [runs('引')] },
    { kind: 'divider' },
    { kind: 'footnotes', notes: [{ id: '1', runs: runs('注') }] },
  ])
  expect(bodyText(parsed)).toBe('标题\n甲乙\n一\n二\n表\n左\t右\n图\n图注\n引\n注')
})

it('counts reading time in whole minutes, never none', () => {
  expect(readingMinutes([])).toBe(1)
  expect(readingMinutes([{ kind: 'paragraph', runs: runs('字'.repeat(1750)) }])).toBe(5)
  expect(readingMinutes([{ kind: 'paragraph', runs: runs(`${'字 '.repeat(350)}`) }])).toBe(1)
})
