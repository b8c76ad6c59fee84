import { bodyHtml } from '@tisc/shared/daily/body.html'
import { bodyText } from '@tisc/shared/daily/body.text'
import { articleTypes, validities, wordOf } from '@tisc/shared/daily/daily.words'
import { escapeHtml } from '@tisc/shared/platform/html'
import { regionName } from '@tisc/shared/platform/regions'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import type { ArticleRecord } from '../article.model'
import { type Names, statedValidity } from '../article.view'

/** What every format of a feed is made of. */
export type FeedEntry = {
  id: string
  address: string
  title: string
  summary: string
  html: string
  publishedAt: Date
  updatedAt: Date
  categories: { term: string; label: string }[]
}

export type FeedRecord = Pick<
  ArticleRecord,
  '_id' | 'feedId' | 'type' | 'topics' | 'region' | 'title' | 'summary' | 'source' | 'document' | 'body' | 'corrections' | 'correctedAt'
> & { publishedAt: Date }

/** The fields of a `FeedRecord`. */
export const feedFields = {
  feedId: 1,
  type: 1,
  topics: 1,
  region: 1,
  title: 1,
  summary: 1,
  source: 1,
  document: 1,
  body: 1,
  corrections: 1,
  correctedAt: 1,
  publishedAt: 1,
} as const

const shortest = 120

/** What a reader must know before the text: whose document it is and whether it holds, and what was put right. */
const notes = (record: FeedRecord, names: Names): string[] => {
  const validity = statedValidity(record)
  const document = record.document?.number ? `${record.document.number}，` : ''
  return [
    ...(validity ? [`${document}${wordOf(validities, validity)}。`] : []),
    ...(record.region ? [`适用地区：${names.regions.get(record.region) ?? regionName(record.region)}。`] : []),
    ...record.corrections.map(({ at, note }) => `更正（${shanghaiDay(at)}）：${note}`),
  ]
}

const sourceNote = ({ source }: FeedRecord): string => {
  if (!source) return ''
  const date = source.date ? `，${source.date}` : ''
  const name = escapeHtml(source.name)
  return `<p>来源：${source.link ? `<a href="${escapeHtml(source.link)}" rel="noopener">${name}</a>` : name}${date}</p>`
}

/** Control characters and halves of characters, which XML cannot hold, not even escaped. */
const unprintable = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu
const printable = (text: string): string => text.replace(unprintable, '')

/** An article as an entry of a feed. Its id was minted with it and never changes; a correction makes it `updated`. */
export const toFeedEntry = (record: FeedRecord, publicUrl: string, names: Names): FeedEntry => {
  const html = [
    ...notes(record, names).map((note) => `<p><em>${escapeHtml(note)}</em></p>`),
    bodyHtml(record.body, { origin: publicUrl }),
    sourceNote(record),
  ]
  return {
    id: record.feedId,
    address: `${publicUrl}/daily/articles/${record._id.toHexString()}`,
    title: printable(record.title),
    summary: printable(record.summary ?? `${bodyText(record.body).slice(0, shortest)}…`),
    html: printable(html.filter(Boolean).join('\n')),
    publishedAt: record.publishedAt,
    updatedAt: record.correctedAt ?? record.publishedAt,
    categories: [
      { term: record.type, label: wordOf(articleTypes, record.type) },
      ...record.topics.map((term) => ({ term, label: names.topics.get(term) ?? term })),
    ],
  }
}
