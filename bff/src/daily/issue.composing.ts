import type { ClientSession, Types } from 'mongoose'
import { ProblemError } from '../platform/problem-error'
import { changeContent } from '../platform/revisions'
import { type ArticleRecord, Articles } from './article.model'
import { Issues } from './issue.model'

/** Brings an issue's row up to date with its articles, in the transaction that changed one of them. An issue is published with its first article. */
export const refreshIssue = async (serial: number, session: ClientSession): Promise<void> => {
  const articles = await Articles.find({ issue: serial, state: 'published' }, { title: 1, minutes: 1, publishedAt: 1, correctedAt: 1 })
    .sort({ position: 1 })
    .limit(200)
    .session(session)
    .lean<ArticleRecord[]>()
  const [lead] = articles
  const summary = {
    articles: articles.length,
    minutes: articles.reduce((sum, article) => sum + article.minutes, 0),
    corrected: articles.some((article) => article.correctedAt),
    ...(lead && { lead: lead.title }),
  }
  await Issues.updateOne({ serial }, { $set: summary, ...(!lead && { $unset: { lead: 1 } }) }, { session })
  if (lead) await Issues.updateOne({ serial, state: 'draft' }, { $set: { state: 'published', publishedAt: lead.publishedAt } }, { session })
}

/**
 * Puts articles into an issue in this order, behind those it already has; makes the issue when it is new. An article that stands in an
 * issue stays there. Throws `conflict` when the issue has another date.
 */
export const composeIssue = (serial: number, date: string, articleIds: Types.ObjectId[], now: Date): Promise<void> =>
  changeContent('daily', now, async (session) => {
    const made = { serial, date, month: date.slice(0, 7), state: 'draft', articles: 0, minutes: 0, corrected: false }
    await Issues.updateOne({ serial }, { $setOnInsert: made }, { upsert: true, session })
    const issue = await Issues.findOne({ serial }).session(session).lean()
    if (issue?.date !== date) throw new ProblemError('conflict', `第${serial}期的日期是${issue?.date}`)
    const last = await Articles.findOne({ issue: serial }, { position: 1 }).sort({ position: -1 }).session(session).lean<ArticleRecord>()
    let position = last?.position ?? 0
    for (const _id of articleIds) {
      const { modifiedCount } = await Articles.updateOne(
        { _id, issue: { $exists: false } },
        { $set: { issue: serial, position: position + 1 } },
        { session },
      )
      position += modifiedCount
    }
    await refreshIssue(serial, session)
  })
