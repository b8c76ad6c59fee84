import { bodyText } from '@tisc/shared/daily/body.text'
import { unaccounted } from './no-loss'
import { readDocument } from './read-document'

const read = async (text: string, name = 'a.md') => {
  const result = await readDocument({ name, bytes: new TextEncoder().encode(text) })
  if (!result.ok) throw new Error(result.reason)
  return result.document
}

const article = `# 怎样查专利

您可以**免费**查询，见[官网](https://example.org/s)。

1. 打开页面
2. 输入名称
   - 中文
   - 英文

> 周末也能查。

| 库 | 收费 |
| --- | --- |
| 专利 | 否 |

![截图](https://example.org/a.png)

---

最后一段。
`

describe('Markdown', () => {
  it('becomes blocks of every kind', async () => {
    const { title, body, report } = await read(article)
    expect(title).toBe('怎样查专利')
    expect(body).toEqual([
      {
        kind: 'paragraph',
        runs: [
          { text: '您可以' },
          { text: '免费', bold: true },
          { text: '查询，见' },
          { text: '官网', link: 'https://example.org/s' },
          { text: '。' },
        ],
      },
      {
        kind: 'list',
        ordered: true,
        items: [
          { runs: [{ text: '打开页面' }], depth: 0 },
          { runs: [{ text: '输入名称' }], depth: 0 },
          { runs: [{ text: '中文' }], depth: 1 },
          { runs: [{ text: '英文' }], depth: 1 },
        ],
      },
      { kind: 'quote', paragraphs: [[{ text: '周末也能查。' }]] },
      {
        kind: 'table',
        rows: [
          [
            { runs: [{ text: '库' }], heading: 'column' },
            { runs: [{ text: '收费' }], heading: 'column' },
          ],
          [{ runs: [{ text: '专利' }] }, { runs: [{ text: '否' }] }],
        ],
      },
      { kind: 'image', source: 'https://example.org/a.png', alt: '截图' },
      { kind: 'divider' },
      { kind: 'paragraph', runs: [{ text: '最后一段。' }] },
    ])
    expect(unaccounted(article, body, report)).toEqual({ missing: '', added: '', inOrder: true })
    expect(report.unreadable).toEqual([])
  })

  it('is known by its headings in a .txt', async () => {
    expect((await read('# 标题\n\n## 一节\n\n内容。\n', 'a.txt')).report.format).toBe('markdown')
    expect((await read('# 只有一个井号\n\n内容。\n', 'a.txt')).report.format).toBe('text')
  })

  it('keeps tildes and lone asterisks that mean nothing', async () => {
    expect(bodyText((await read('# 标题\n\n每人3~5件，共2*3份，~另计~。\n')).body)).toBe('每人3~5件，共2*3份，~另计~。')
  })

  it('nested without end is refused or read, never fatal', async () => {
    const result = await readDocument({ name: 'a.md', bytes: new TextEncoder().encode(`# 标题\n\n${'> '.repeat(20_000)}深\n`) })
    expect(result.ok ? 'read' : result.reason).toMatch(/read|太深/)
  })
})

describe('front matter', () => {
  const text = `---
type: guide
topics: rights, overseas
region: 370200
summary: 一句话。
figure: 12|个办事处|2022年
source: 某某白皮书
source-date: 2022-04-26
number: 甲字〔2022〕1号
registration:
color: red
---
# 标题

正文。
`
  it('states what the text itself does not say', async () => {
    const { stated, title, body, report } = await read(text)
    expect(stated).toEqual({
      type: 'guide',
      topics: ['rights', 'overseas'],
      region: '370200',
      summary: '一句话。',
      figure: { value: '12', unit: '个办事处', note: '2022年' },
      source: { name: '某某白皮书', date: '2022-04-26' },
      document: { number: '甲字〔2022〕1号', registration: '' },
    })
    expect([title, bodyText(body)]).toEqual(['标题', '正文。'])
    expect(report.unreadable).toEqual([{ text: 'color: red', reason: expect.any(String), line: 11 }])
  })

  it('is not a rule that a document begins with', async () => {
    expect((await read('---\n\n# 标题\n\n正文。\n')).stated).toBeUndefined()
  })
})
