import { digestRange, isMonday, lastDayOf } from '@tisc/shared/daily/digest-days'
import type { Digest, DigestKind } from '@tisc/shared/daily/digests.contract'
import { ProblemError } from '../../platform/problem-error'
import { Articles } from '../article.model'
import { type SummaryRecord, summaryFields, toSummary } from '../article.view'
import { currentNames } from '../topic.service'

/** More than a week has ever had. */
const most = 300

/** What was published in a digest's time and not taken back since: issue by issue, in their order. Throws `not-found` for a week that begins on no Monday. */
export const getDigest = async (kind: DigestKind, date: string, topics?: string[]): Promise<Digest> => {
  if (kind === 'weekly' && !isMonday(date)) throw new ProblemError('not-found')
  const { from, to } = digestRange(kind, date)
  const [articles, names] = await Promise.all([
    Articles.find({ publishedAt: { $gte: from, $lt: to } }, summaryFields)
      .sort({ publishedAt: -1 })
      .limit(most)
      .lean<SummaryRecord[]>(),
    currentNames(),
  ])
  const shown = articles.filter(
    (article) => article.state === 'published' && (!topics || article.topics.some((topic) => topics.includes(topic))),
  )
  return { kind, date, lastDay: lastDayOf(kind, date), items: shown.map((article) => toSummary(article, names)) }
}
