import { dayAfter, isMonday, lastDayOf } from '@tisc/shared/daily/digest-days'
import type { DigestKind } from '@tisc/shared/daily/digests.contract'
import { shanghaiDay, startOfDay } from '@tisc/shared/platform/shanghai'
import { announce } from '../../platform/events/events'
import { type ArticleRecord, Articles } from '../article.model'
import { Issues } from '../issue.model'
import { getDigest } from './digest.service'

type Happened = { subject: string }

const topicsOf = (articles: { topics: string[] }[]): string[] => [...new Set(articles.flatMap(({ topics }) => topics))].sort()

/** What an issue is announced as: once all of it that is due is out. Nothing when all of it was taken back meanwhile. */
export const announceIssue = async ({ subject }: Happened, now: Date) => {
  const serial = Number(subject.split(' ')[1])
  const articles = await Articles.find({ issue: serial }, { title: 1, topics: 1, state: 1, 'desk.scheduled.publishAt': 1 })
    .sort({ position: 1 })
    .limit(200)
    .lean<ArticleRecord[]>()
  const isDue = ({ state, desk }: ArticleRecord) => state === 'scheduled' && desk?.scheduled && desk.scheduled.publishAt <= now
  if (articles.some(isDue)) return 'later' as const
  const out = articles.filter(({ state }) => state === 'published')
  const [lead] = out
  const issue = await Issues.findOne({ serial, state: 'published' }, { date: 1 }).lean()
  if (!lead || !issue) return undefined
  return {
    template: 'daily-issue' as const,
    args: { serial, date: issue.date, lead: lead.title, articles: out.length },
    target: { route: 'issue', params: { serial: String(serial) } },
    audience: { frequency: 'issue' as const, topics: topicsOf(out) },
  }
}

/** What a digest is announced as; nothing when its time brought nothing. */
export const announceDigest = async ({ subject }: Happened) => {
  const [, kind, date = ''] = subject.split(' ') as [string, DigestKind, string]
  const { items } = await getDigest(kind, date)
  const [lead] = items
  if (!lead) return undefined
  return {
    template: 'daily-digest' as const,
    args: { kind, date, lastDay: lastDayOf(kind, date), lead: lead.title, articles: items.length },
    target: { route: 'digest', params: { kind, date } },
    audience: { frequency: kind, topics: topicsOf(items.map(({ topics }) => ({ topics: topics.map(({ key }) => key) }))) },
  }
}

/** Digests come in the morning after their last day, at this hour in Shanghai; a server that slept over one or two mornings catches up. */
const hour = 8
const mornings = [1, 2]

const isDue = (lastDay: string, now: Date): boolean => startOfDay(dayAfter(lastDay)).getTime() + hour * 3_600_000 <= now.getTime()

/** The job that announces the digests that are due. What it has said already it need not say again. */
export const createAnnounceDigests = () => {
  let said = ''
  return async (now: Date): Promise<void> => {
    const days = mornings.map((back) => dayAfter(shanghaiDay(now), -back)).filter((day) => isDue(day, now))
    if (days.join() === said) return
    for (const day of days) {
      await announce({ name: 'daily-digest', subject: `digest daily ${day}`, at: now })
      if (isMonday(dayAfter(day))) await announce({ name: 'daily-digest', subject: `digest weekly ${dayAfter(day, -6)}`, at: now })
    }
    said = days.join()
  }
}
