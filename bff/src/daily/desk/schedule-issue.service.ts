import type { Viewer } from '../../platform/guard'
import { inTransaction } from '../../platform/mongo'
import { ProblemError } from '../../platform/problem-error'
import { type ArticleRecord, Articles } from '../article.model'
import { getDeskIssue } from './desk-issue.service'
import { publishTime, scheduleOne } from './schedule.service'

type Order = { at?: string | undefined; reviewedOnly: boolean }

/**
 * Lets all articles of an issue that readers have not seen become visible together, all or none. One that nobody has reviewed is refused,
 * or left behind where that is asked for: it can follow later, in the same issue.
 */
export const scheduleIssue = async (viewer: Viewer, serial: number, { at, reviewedOnly }: Order, now: Date) => {
  const publishAt = publishTime(at, now)
  await inTransaction(async (session) => {
    const waiting = await Articles.find({ issue: serial, state: { $in: ['draft', 'in-review'] } }, { title: 1 })
      .sort({ position: 1 })
      .session(session)
      .lean<ArticleRecord[]>()
    let scheduled = 0
    for (const { _id, title } of waiting) {
      if (await scheduleOne(_id, viewer, publishAt, now, session)) scheduled += 1
      else if (!reviewedOnly) throw new ProblemError('conflict', `《${title}》还没有审过`)
    }
    if (scheduled === 0) throw new ProblemError('conflict', '这一期没有等待发布的文章')
  })
  viewer.note({ after: { publishAt } })
  return { publishAt: publishAt.toISOString() }
}

/** Undoes it for all articles of the issue that readers have not seen: they are approved and wait again. */
export const unscheduleIssue = async (viewer: Viewer, serial: number, now: Date) => {
  const before = await getDeskIssue(serial)
  const { modifiedCount } = await Articles.updateMany(
    { issue: serial, state: 'scheduled', 'desk.scheduled.publishAt': { $gt: now } },
    { $set: { state: 'in-review', updatedAt: now }, $unset: { 'desk.scheduled': 1 } },
  )
  if (modifiedCount === 0) throw new ProblemError('conflict', '这一期没有还能撤销的发布；已经发布的可以更正或者撤回')
  viewer.note({ before: { scheduled: before.articles.filter(({ state }) => state === 'scheduled').map(({ id }) => id) } })
  return getDeskIssue(serial)
}
