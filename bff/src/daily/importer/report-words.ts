import { runsText } from '@tisc/shared/daily/body.text'
import { regionName } from '@tisc/shared/platform/regions'
import { type DocumentRead, type DropKind, type Dropped, dropKinds, type FileKind, type Note } from './reading'

const kinds: Record<FileKind, string> = { text: '文本', markdown: 'Markdown', html: '网页', docx: 'Word' }
const blockNames = {
  heading: '标题',
  paragraph: '段落',
  list: '列表',
  table: '表格',
  quote: '引文',
  image: '图片',
  footnotes: '脚注',
  divider: '分隔线',
}
/** How many places are named before the rest is only counted. */
const most = 3

const short = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 40 ? `${line.slice(0, 40)}…` : line
}
const place = (line: number | undefined) => (line === undefined ? '' : `（第${line}行）`)

const some = <T extends { line?: number }>(items: T[], words: (item: T) => string): string =>
  items
    .slice(0, most)
    .map((item) => words(item) + place(item.line))
    .join('；') + (items.length > most ? `；等${items.length}处` : '')

const body = ({ body: blocks }: DocumentRead): string => {
  const names = Object.entries(blockNames).flatMap(([kind, name]) => {
    const count = blocks.filter((block) => block.kind === kind).length
    return count > 0 ? [`${name}${count}`] : []
  })
  return `正文：${names.join('、') || '无'}`
}

const header = ({ header: fields, report }: DocumentRead): string[] => {
  if (!fields) return []
  const values = Object.values(fields)
  const empty = values.filter((value) => value === '').length
  const labels = report.found.filter(({ taken, what }) => taken && what !== '标题').map(({ what }) => what)
  return [
    `文件头：${values.length}项${empty > 0 ? `（${empty}项空缺）` : ''}：${labels.join('、')}${fields.validity ? `；有效性 ${fields.validity}` : ''}`,
  ]
}

const dropped = (items: Dropped[]): string[] =>
  (Object.keys(dropKinds) as DropKind[]).flatMap((kind) => {
    const these = items.filter((item) => item.kind === kind)
    if (these.length === 0) return []
    // Marks of the source are many and say nothing one by one.
    if (kind === 'markup' || kind === 'bullet') return [`去掉${dropKinds[kind]}：${these.length}处`]
    return [`去掉${dropKinds[kind]}：${some(these, ({ text }) => short(text))}`]
  })

const misprints = (items: Note[]): string[] =>
  [...new Set(items.map(({ reason }) => reason))].map((reason) => {
    const these = items.filter((item) => item.reason === reason)
    return `疑似错字，照原样保留：${some(these, ({ text }) => `“${short(text)}”`)}：${reason}`
  })

/** A note for the editor: where, and why. */
export const noteWords = ({ text, reason, line }: Note): string => `${text ? `${short(text)}${place(line)}：` : ''}${reason}`

const facts = ({ region, issuer, date, stated, report }: DocumentRead): string => {
  const found = report.found.filter(({ taken, what }) => !taken && !['发布单位', '落款', '日期'].includes(what))
  return [
    region ? regionName(region) : '地区：文中没有写明',
    issuer ?? stated?.source?.name ?? '单位：文中没有写明',
    date ?? stated?.source?.date ?? '日期：文中没有写明',
    ...found.map(({ what, text }) => `${what} ${short(text)}`),
  ].join(' · ')
}

/** What was found in a file, what was left out, what looks misprinted, and what could not be read and why: in words, a line each. */
export const reportWords = (document: DocumentRead) => {
  const { title, report } = document
  const tables = document.body.filter((block) => block.kind === 'table' && block.caption)
  const captions = tables.map((block) => (block.kind === 'table' && block.caption ? short(runsText(block.caption)) : ''))
  return {
    found: [
      `标题：${title}`,
      `读作：${kinds[report.format]}${report.encoding ? `，${report.encoding}` : ''}，${report.characters}字`,
      facts(document),
      ...header(document),
      body(document) + (captions.length > 0 ? `（${captions.join('、')}）` : ''),
    ],
    dropped: dropped(report.dropped),
    misprints: misprints(report.misprints),
    unread: report.unreadable.map(noteWords),
  }
}
