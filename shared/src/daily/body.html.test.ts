import { bodyHtml } from './body.html'
import type { Body } from './body.schema'

/** Texts that would run, load or break out if any of them were taken as HTML. */
const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<svg/onload=alert(1)>',
  '</p><iframe src=javascript:alert(1)>',
  '<math><mi xlink:href="data:x,<script>alert(1)</script>">',
  '<textarea><img title="</textarea><img src=x onerror=alert(1)>">',
  '&lt;script&gt;',
  '<!--<script>-->',
  ']]><script>',
]
const addresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  '//elsewhere.example/x',
  '/\\elsewhere.example',
  'https://a.example/"onclick="alert(1)',
  "https://a.example/'><script>",
]

const tags = (html: string) => [...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag)

/** Attribute names of every tag, by a reading that knows quotes. */
const attributeNames = (html: string) =>
  [...html.matchAll(/<[a-z0-9]+((?:\s+[a-z-]+(?:="[^"]*")?)*)>/gi)].flatMap(([, all = '']) =>
    [...all.matchAll(/\s([a-z-]+)(?:="[^"]*")?/g)].map(([, name]) => name),
  )

const everywhere = (text: string): Body => [
  { kind: 'paragraph', runs: [{ text, bold: true, note: text }] },
  { kind: 'heading', level: 2, runs: [{ text }] },
  { kind: 'list', ordered: false, items: [{ runs: [{ text }], depth: 0 }] },
  { kind: 'quote', paragraphs: [[{ text }]] },
  { kind: 'table', caption: [{ text }], rows: [[{ runs: [{ text }], heading: 'column' }]] },
  { kind: 'image', source: 'https://a.example/a.png', alt: text, caption: [{ text }] },
  { kind: 'footnotes', notes: [{ id: text, runs: [{ text }] }] },
]

it.each(attacks)('shows %s as text wherever it stands', (text) => {
  const html = bodyHtml(everywhere(text), { notes: true })
  const plain = bodyHtml(everywhere('x'), { notes: true })
  expect(tags(html)).toEqual(tags(plain))
  expect(attributeNames(html)).toEqual(attributeNames(plain))
})

it.each(addresses)('makes no link and no image of %j', (address) => {
  const html = bodyHtml([
    { kind: 'paragraph', runs: [{ text: 'text', link: address }] },
    { kind: 'image', source: address, alt: 'alt' },
  ])
  expect(html).toBe('<p>text</p>\n<figure>alt</figure>')
})

it('draws every kind of block', () => {
  const html = bodyHtml([
    { kind: 'paragraph', runs: [{ text: '一行\n下一行，' }, { text: '粗', bold: true }, { text: '链', link: '/daily/issues/3' }] },
    {
      kind: 'list',
      ordered: true,
      start: 3,
      items: [
        { runs: [{ text: 'c' }], depth: 0 },
        { runs: [{ text: 'd' }], depth: 0 },
      ],
    },
    {
      kind: 'table',
      rows: [
        [
          { runs: [{ text: '项' }], heading: 'row', columns: 2 },
          { runs: [{ text: '值' }], rows: 3 },
        ],
      ],
    },
    { kind: 'divider' },
  ])
  expect(html.split('\n')).toEqual([
    '<p>一行<br>下一行，<strong>粗</strong><a href="/daily/issues/3">链</a></p>',
    '<ol start="3"><li>c</li><li>d</li></ol>',
    '<table><tbody><tr><th scope="row" colspan="2">项</th><td rowspan="3">值</td></tr></tbody></table>',
    '<hr>',
  ])
})

it('nests lists by depth, also where a depth is skipped or comes first', () => {
  const item = (text: string, depth: number) => ({ runs: [{ text }], depth })
  const list = (...items: ReturnType<typeof item>[]) => bodyHtml([{ kind: 'list', ordered: false, items }])
  expect(list(item('a', 0), item('b', 1), item('c', 2), item('d', 0))).toBe(
    '<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>',
  )
  expect(list(item('a', 0), item('b', 3), item('c', 1))).toBe('<ul><li>a<ul><li>b</li><li>c</li></ul></li></ul>')
  expect(list(item('a', 2), item('b', 0))).toBe('<ul><li>a</li></ul><ul><li>b</li></ul>')
})

it('makes house addresses whole for readers elsewhere', () => {
  const body: Body = [
    {
      kind: 'paragraph',
      runs: [
        { text: 'a', link: '/daily/issues/3' },
        { text: 'b', link: 'https://b.example/' },
      ],
    },
  ]
  expect(bodyHtml(body, { origin: 'https://tisc.example' })).toBe(
    '<p><a href="https://tisc.example/daily/issues/3" rel="noopener">a</a><a href="https://b.example/" rel="noopener">b</a></p>',
  )
})
