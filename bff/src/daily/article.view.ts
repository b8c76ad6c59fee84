import type { ArticleSummary } from '@tisc/shared/daily/daily.schema'
import { type Validity, validityOf } from '@tisc/shared/daily/daily.words'
import type { ArticleRecord } from './article.model'

/** The fields a row of a list is made of: lists never read bodies. */
export const summaryFields = {
  state: 1,
  type: 1,
  topics: 1,
  region: 1,
  title: 1,
  summary: 1,
  figure: 1,
  source: 1,
  'document.number': 1,
  'document.validity': 1,
  minutes: 1,
  issue: 1,
  publishedAt: 1,
  correctedAt: 1,
} as const

export type SummaryRecord = Pick<
  ArticleRecord,
  | '_id'
  | 'state'
  | 'type'
  | 'topics'
  | 'region'
  | 'title'
  | 'summary'
  | 'figure'
  | 'source'
  | 'document'
  | 'minutes'
  | 'issue'
  | 'publishedAt'
  | 'correctedAt'
>

/** Names of topics by key, where one that is gone keeps its key as its name; of regions those that the desk has renamed, by code. */
export type Names = { topics: ReadonlyMap<string, string>; regions: ReadonlyMap<string, string> }

/** The validity that deserves a banner: only what the source page states. */
export const statedValidity = (record: Pick<ArticleRecord, 'document'>): Validity | undefined => validityOf(record.document?.validity)

/** An article as a row of a list. Only published and withdrawn ones have a row; `publishedAt` is theirs by then. */
export const toSummary = (record: SummaryRecord, names: Names): ArticleSummary => {
  const validity = statedValidity(record)
  const renamed = record.region && names.regions.get(record.region)
  return {
    id: record._id.toHexString(),
    state: record.state,
    type: record.type,
    topics: record.topics.map((key) => ({ key, name: names.topics.get(key) ?? key })),
    title: record.title,
    minutes: record.minutes,
    publishedAt: (record.publishedAt as Date).toISOString(),
    ...(record.region && { region: record.region }),
    ...(renamed && { regionName: renamed }),
    ...(record.summary && { summary: record.summary }),
    ...(record.figure && { figure: record.figure }),
    ...(record.source && { source: record.source }),
    ...(record.document?.number && { documentNumber: record.document.number }),
    ...(validity && { validity }),
    ...(record.issue !== undefined && { issue: record.issue }),
    ...(record.correctedAt && { correctedAt: record.correctedAt.toISOString() }),
  }
}
