import { type CopiedArticle, officialAccountHtml } from '@tisc/shared/daily/official-account.html'
import { ProblemError } from '../../platform/problem-error'
import { type ArticleRecord, Articles, contentFields } from '../article.model'
import { contentOf } from '../publishing.service'
import { renamedRegions } from '../region.service'
import { getDeskIssue } from './desk-issue.service'

const fields = Object.fromEntries(Object.keys(contentFields).map((field) => [field, 1]))

/**
 * An issue for the official account's editor: the texts that readers see, or will see as approved; what was withdrawn is left out. Throws
 * `conflict` where an article has not been approved: the wide channel is not a way around the review.
 */
export const copyIssue = async (serial: number, publicUrl: string): Promise<string> => {
  const { date, articles } = await getDeskIssue(serial)
  const shown = articles.filter(({ state }) => state !== 'withdrawn')
  const waiting = shown.find(({ state, approved }) => state === 'draft' || (state === 'in-review' && !approved))
  if (waiting) throw new ProblemError('conflict', `《${waiting.title}》还没有审过，审过才能复制`)
  if (shown.length === 0) throw new ProblemError('conflict', '这一期还没有可以复制的文章')
  const records = await Articles.find({ _id: { $in: shown.map(({ id }) => id) } }, fields).lean<ArticleRecord[]>()
  const names = await renamedRegions()
  const texts = new Map(
    records.map((record): [string, CopiedArticle] => {
      const regionName = record.region && names.get(record.region)
      return [String(record._id), { id: String(record._id), ...contentOf(record), ...(regionName && { regionName }) }]
    }),
  )
  return officialAccountHtml({ serial, date, articles: shown.flatMap(({ id }) => texts.get(id) ?? []) }, publicUrl)
}
