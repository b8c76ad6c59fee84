import type { ImportDeed } from '@tisc/bff/daily/import.service'
import { type DocumentRead, type DropKind, type Dropped, dropKinds, type FileKind, type Note } from '@tisc/bff/daily/importer/reading'
import { runsText } from '@tisc/shared/daily/body.text'
import { regionName } from '@tisc/shared/platform/regions'

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
const deeds: Record<ImportDeed, string> = {
  made: '新文章',
  unchanged: '与上次相同，没有改动',
  redrafted: '已换成新的文字',
  proposed: '已发布的文章有了改动，存为待发布的更正（加 --publish 发布）',
  corrected: '已更正，旧文字保留',
  withdrawn: '这篇文章已撤回，改动没有存入',
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

const notes = (title: string, items: Note[]): string[] =>
  items.map(({ text, reason, line }) => `${title}：${text ? `${short(text)}${place(line)}：` : ''}${reason}`)

const facts = ({ region, issuer, date, stated, report }: DocumentRead): string => {
  const found = report.found.filter(({ taken, what }) => !taken && !['发布单位', '落款', '日期'].includes(what))
  return [
    region ? regionName(region) : '地区：文中没有写明',
    issuer ?? stated?.source?.name ?? '单位：文中没有写明',
    date ?? stated?.source?.date ?? '日期：文中没有写明',
    ...found.map(({ what, text }) => `${what} ${short(text)}`),
  ].join(' · ')
}

/** What was found in a file, what was left out, and what could not be read and why. */
export const reportLines = (document: DocumentRead): string[] => {
  const { title, report } = document
  const tables = document.body.filter((block) => block.kind === 'table' && block.caption)
  const captions = tables.map((block) => (block.kind === 'table' && block.caption ? short(runsText(block.caption)) : ''))
  return [
    `标题：${title}`,
    `读作：${kinds[report.format]}${report.encoding ? `，${report.encoding}` : ''}，${report.characters}字`,
    facts(document),
    ...header(document),
    body(document) + (captions.length > 0 ? `（${captions.join('、')}）` : ''),
    ...dropped(report.dropped),
    ...misprints(report.misprints),
    ...notes('没有读出', report.unreadable),
  ]
}

/** What became of a file. */
export const deedLine = (deed: ImportDeed, id: string, published: boolean, extra: Note[]): string[] => [
  ...notes('请核对', extra),
  `结果：${deeds[deed]}${published ? '，已发布' : ['made', 'redrafted'].includes(deed) ? '，存为草稿' : ''}（编号 ${id}）`,
]
