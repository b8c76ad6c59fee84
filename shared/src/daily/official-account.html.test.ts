import type { Body } from './body.schema'
import { officialAccountHtml } from './official-account.html'

/** Texts that would run, load or break out if any of them were taken as HTML or as a style. */
const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<svg/onload=alert(1)>',
  '</section><iframe src=javascript:alert(1)>',
  '"style="background:url(//elsewhere.example/x)',
  ';background:url(javascript:alert(1))',
  '<math><mi xlink:href="data:x,<script>alert(1)</script>">',
  '&lt;script&gt;',
  '<!--<script>-->',
  'javascript:alert(1)',
]

const everywhere = (text: string): Body => [
  { kind: 'paragraph', runs: [{ text, bold: true, note: text, link: text }] },
  { kind: 'heading', level: 2, runs: [{ text }] },
  { kind: 'list', ordered: false, items: [{ runs: [{ text }], depth: 0 }] },
  { kind: 'quote', paragraphs: [[{ text }]] },
  { kind: 'table', caption: [{ text }], rows: [[{ runs: [{ text }], heading: 'column', columns: 2 }]] },
  { kind: 'image', source: text, alt: text, caption: [{ text }] },
  { kind: 'footnotes', notes: [{ id: text, runs: [{ text }] }] },
  { kind: 'divider' },
]

const issueOf = (body: Body, text = '样例') => ({
  serial: 12,
  date: '2026-11-24',
  articles: [
    {
      id: 'a'.repeat(24),
      type: text,
      title: text,
      body,
      region: text,
      summary: text,
      figure: { value: text, unit: text, note: text },
      source: { name: text, link: text, date: text },
      document: { number: text },
      code: '/files/images/x/750',
    },
  ],
})

const copy = (body: Body, text?: string) => officialAccountHtml(issueOf(body, text), 'https://tisc.example')
const tags = (html: string) => [...html.matchAll(/<\/?([^\s>/]+)/g)].map(([, tag]) => tag)
/** Attributes with their values, by a reading that knows quotes; a tag it cannot read to its end is a fault. */
const attributesIn = (html: string) =>
  [...html.matchAll(/<[a-z]([^>]*)>/g)].flatMap(([, inside = '']) => {
    const read = [...inside.matchAll(/ ([a-z]+)="([^"]*)"/g)]
    expect(inside.replace(/^[a-z]*/, '')).toBe(read.map(([whole]) => whole).join(''))
    return read.map(([, name = '', value = '']) => ({ name, value }))
  })

it.each(attacks)('shows %s as text wherever it stands', (text) => {
  const [html, plain] = [copy(everywhere(text), text), copy(everywhere('x'), 'x')]
  expect(tags(html)).toEqual(tags(plain))
  expect(attributesIn(html)).toEqual(attributesIn(plain))
})

it('uses only what the editor keeps: no class, no link, nothing loaded but the codes', () => {
  const html = copy(everywhere('样例'))
  expect([...new Set(tags(html))].sort()).toEqual(['br', 'img', 'p', 'section', 'span', 'strong', 'table', 'tbody', 'td', 'tr'])
  expect([...new Set(attributesIn(html).map(({ name }) => name))].sort()).toEqual(['alt', 'colspan', 'src', 'style'])
  expect(html).not.toMatch(/url\(|http-equiv|position|@import/)
})

it('carries the source link and the own address of each article, as text', () => {
  const { articles, ...issue } = issueOf([])
  const html = officialAccountHtml(
    {
      ...issue,
      articles: articles.map((article) => ({
        ...article,
        source: { name: '某局', link: 'https://a.example/b?c=1&d=2', date: '2026-11-01' },
      })),
    },
    'https://tisc.example',
  )
  expect(html).toContain('>来源：某局，2026-11-01<')
  expect(html).toContain('>https://a.example/b?c=1&amp;d=2<')
  expect(html).toContain(`>全文和更正：https://tisc.example/daily/articles/${'a'.repeat(24)}<`)
  expect(html).toContain('>本期网页：https://tisc.example/daily/issues/12<')
})

it('shows the code of an article by its whole address, and the address alone without one', () => {
  const { articles, ...issue } = issueOf([])
  const [{ code: _none, ...bare }, coded] = [
    { ...articles[0], title: '甲' },
    { ...articles[0], title: '乙' },
  ]
  const html = officialAccountHtml({ ...issue, articles: [bare, coded] as typeof articles }, 'https://tisc.example')
  expect(html.match(/<img [^>]*>/g)).toEqual([
    '<img src="https://tisc.example/files/images/x/750" alt="小程序码" style="width:120px;height:120px">',
  ])
  expect(html.indexOf('<img')).toBeGreaterThan(html.indexOf('2. 乙'))
  expect(html.match(/全文和更正：https/g)).toHaveLength(2)
})

it('writes the numbers of lists out, level by level', () => {
  const item = (text: string, depth: number) => ({ runs: [{ text }], depth })
  const html = copy([
    { kind: 'list', ordered: true, start: 3, items: [item('甲', 0), item('子', 1), item('丑', 1), item('乙', 0), item('寅', 1)] },
  ])
  const lines = [...html.matchAll(/em">([^<]+)</g)].map(([, line]) => line)
  expect(lines).toEqual(['3. 甲', '1. 子', '2. 丑', '4. 乙', '1. 寅'])
})

it('says where a picture is to be put in', () => {
  expect(copy([{ kind: 'image', source: '/files/images/x', alt: '窗口的位置' }])).toContain('【图片：窗口的位置】')
})
