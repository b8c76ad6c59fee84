import { attributes, escapeHtml } from '../platform/html'
import { regionName } from '../platform/regions'
import { weekday } from '../platform/shanghai'
import type { Body } from './body.schema'
import type { DocumentHeader } from './daily.schema'
import { articleTypes, validities, validityOf, wordOf } from './daily.words'
import { styled, styledBlock, styles } from './official-account.blocks'

/** An article as it goes into the official account's editor. */
export type CopiedArticle = {
  id: string
  type: string
  title: string
  body: Body
  region?: string
  /** Where the desk has named the region; else it is called as in the table. */
  regionName?: string
  summary?: string
  figure?: { value: string; unit: string; note?: string | undefined }
  source?: { name: string; link?: string | undefined; date?: string | undefined }
  document?: DocumentHeader
  /** Where the picture of its mini-program code stands; without it the address does alone. */
  code?: string
}

/** An issue with its articles in their order. */
export type CopiedIssue = { serial: number; date: string; articles: CopiedArticle[] }

const text = escapeHtml

const paragraph = (style: Parameters<typeof styled>[1], words: string) => styled('p', style, text(words))

/** Whose document it is and whether it holds: what a reader must know before the text. */
const facts = ({ type, region, regionName: named, document }: CopiedArticle): string => {
  const validity = validityOf(document?.validity)
  return [wordOf(articleTypes, type), named ?? (region && regionName(region)), document?.number, validity && validities[validity]]
    .filter(Boolean)
    .join(' · ')
}

const figureHtml = ({ figure }: CopiedArticle): string[] =>
  figure
    ? [
        styled('p', 'paragraph', styled('strong', 'figure', text(figure.value)) + text(figure.unit)),
        ...(figure.note ? [paragraph('soft', figure.note)] : []),
      ]
    : []

const sourceLine = ({ source }: CopiedArticle): string[] =>
  source ? [`来源：${source.name}${source.date ? `，${source.date}` : ''}`, ...(source.link ? [source.link] : [])] : []

const codeHtml = ({ code }: CopiedArticle, publicUrl: string): string[] =>
  code === undefined
    ? []
    : [
        `<p${attributes({ style: styles.code })}><img${attributes({ src: publicUrl + code, alt: '小程序码', style: styles.codeImage })}></p>`,
        paragraph('soft', '长按或扫一扫上面的小程序码，看全文和更正'),
      ]

const articleHtml = (article: CopiedArticle, place: number, publicUrl: string): string =>
  styled(
    'section',
    'article',
    [
      styled('p', 'title', styled('strong', 'plain', text(`${place}. ${article.title}`))),
      paragraph('soft', facts(article)),
      ...figureHtml(article),
      ...(article.summary ? [paragraph('summary', article.summary)] : []),
      ...article.body.map(styledBlock),
      ...sourceLine(article).map((line) => paragraph('soft', line)),
      ...codeHtml(article, publicUrl),
      paragraph('address', `全文和更正：${publicUrl}/daily/articles/${article.id}`),
    ].join('\n'),
  )

/**
 * An issue as HTML that the official account's editor keeps: style attributes only, on section, p, strong, span and table; no class, no
 * script, nothing loaded but the articles' mini-program codes. The editor takes links to other sites out, so every address stands as text;
 * pictures are put in by hand where their text stands.
 */
export const officialAccountHtml = ({ serial, date, articles }: CopiedIssue, publicUrl: string): string =>
  styled(
    'section',
    'issue',
    [
      styled('p', 'head', styled('strong', 'plain', text(`TISC日刊 第${serial}期`))),
      paragraph('soft', `${date} ${weekday(date)} · ${articles.length}篇`),
      ...articles.map((article, index) => articleHtml(article, index + 1, publicUrl)),
      paragraph('address', `本期网页：${publicUrl}/daily/issues/${serial}`),
    ].join('\n'),
  )
