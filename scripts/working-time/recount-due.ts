import { lastOpenBefore, type Recount, recount } from './recompute'

/** A case as it lies in the database: what its deadline follows from, and nothing that was made of it. */
export type StoredCase = {
  state: string
  receivedAt: Date
  reopenedAt?: Date | undefined
  isCallBackOpen?: boolean | undefined
  slot?: { to: Date } | undefined
  missed: readonly Date[]
  workingSince?: Date | undefined
  askedAt?: Date | undefined
  handedAt?: Date | undefined
  answeredAt?: Date | undefined
  closedAt?: Date | undefined
  isFollowedUp?: boolean | undefined
  stops: readonly { from: Date; to?: Date | undefined }[]
  isOverseas: boolean
  urgentDay?: string | undefined
  track?: { step: string; at: Date } | undefined
  merged?: unknown
  joined?: readonly (Pick<StoredCase, 'receivedAt' | 'workingSince' | 'stops' | 'isOverseas' | 'urgentDay'> & { at: Date })[] | undefined
}

/** The settings of the centre that count. */
export type StoredTerms = Record<
  | 'assignHours'
  | 'contactHours'
  | 'answerDays'
  | 'answerDaysOverseas'
  | 'answerDaysUrgent'
  | 'personDays'
  | 'acknowledgeDays'
  | 'followUpDays',
  number
> & { openHours: readonly string[] } & Partial<Record<StepTerm, number>>

/** How long each step of another way takes; one that is not here is the last. */
const stepTerms = {
  proposed: 'mediationConsentDays',
  agreed: 'mediationSendDays',
  sent: 'mediatorDays',
  named: 'mediationDays',
  held: 'mediationDays',
  stated: 'overseasAskDays',
  asked: 'overseasReplyDays',
  invited: 'overseasReplyDays',
} as const
type StepTerm = (typeof stepTerms)[keyof typeof stepTerms]

/** What may break, and when, in minutes since 1970; `since` where it gives way to an urgent day. */
type Breaking = { what: string; at: number; since?: number }

const minutesOf = (date: Date): number => date.getTime() / 60_000

const clock = (time = ''): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

const hoursOf = ({ openHours }: StoredTerms): Recount['hours'] =>
  openHours.map((span) => {
    const [from, to] = span.split('-')
    return { from: clock(from), to: clock(to) }
  })

const dayOf = (date: Date): string => new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)

const everythingThatMayBreak = (one: StoredCase, terms: StoredTerms): Breaking[] => {
  const hours = hoursOf(terms)
  const count = (start: Date, unit: Recount['unit'], count: number, stops: Recount['stops'] = []) =>
    recount({ start: minutesOf(start), unit, count, hours, stops })
  const ours = (what: string, start: Date, unit: Recount['unit'], long: number): Breaking => ({
    ...{ what, at: count(start, unit, long), since: minutesOf(start) },
  })
  const theirs = (what: string, start: Date | undefined, days: number): Breaking[] =>
    start ? [{ what, at: count(start, 'days', days) }] : []
  const agreed = one.isCallBackOpen && one.slot ? [{ what: 'call', at: minutesOf(one.slot.to) }] : []
  const begun = one.reopenedAt ?? one.receivedAt
  if (one.state === 'received') return [ours('assign', begun, 'hours', terms.assignHours), ...agreed]
  if (one.state === 'assigned') {
    const [firstTry, lastTry] = [one.missed[0], one.missed[one.missed.length - 1]]
    if (firstTry && lastTry) return [ours('call', lastTry, 'hours', terms.contactHours), ours('call', firstTry, 'days', 2)]
    return agreed.length > 0 ? agreed : [ours('contact', begun, 'hours', terms.contactHours)]
  }
  if (one.state === 'working') {
    const since = one.workingSince ?? one.receivedAt
    const isUrgent = one.urgentDay !== undefined && one.urgentDay >= dayOf(since)
    const days = isUrgent ? terms.answerDaysUrgent : one.isOverseas ? terms.answerDaysOverseas : terms.answerDays
    const stops = one.stops.map(({ from, to }) => ({ from: minutesOf(from), to: to ? minutesOf(to) : Number.POSITIVE_INFINITY }))
    const answer = { what: 'answer', at: count(since, 'days', days, stops), since: minutesOf(since) }
    const step = one.track && terms[stepTerms[one.track.step as keyof typeof stepTerms]]
    return [answer, ...(step ? theirs('step', one.track?.at, step) : [])]
  }
  if (one.state === 'asked') return theirs('person', one.askedAt, terms.personDays)
  if (one.state === 'handed') return theirs('acknowledge', one.handedAt, terms.acknowledgeDays)
  if (one.state === 'answered') return theirs('close', one.answeredAt, terms.personDays)
  return one.isFollowedUp ? [] : theirs('follow-up', one.closedAt, terms.followUpDays)
}

/** What breaks next of what one case was promised. */
const nextOf = (one: StoredCase, terms: StoredTerms): Breaking | undefined => {
  const [next] = everythingThatMayBreak(one, terms)
    .filter(({ at }) => Number.isFinite(at))
    .sort((before, after) => before.at - after.at)
  if (!next) return undefined
  const early = next.since !== undefined && one.urgentDay ? lastOpenBefore(one.urgentDay, hoursOf(terms)) : Number.POSITIVE_INFINITY
  return early > (next.since ?? 0) ? { ...next, at: Math.min(next.at, early) } : next
}

/** The cases that go on in one, each as if it stood by itself where that one stands: since it came, it waits when that one waits. */
const comeTogether = ({ state, stops, joined = [] }: StoredCase): StoredCase[] =>
  state !== 'assigned' && state !== 'working'
    ? []
    : joined.map(({ at, ...own }) => {
        const since = own.workingSince ?? (state === 'working' ? at : undefined)
        const waited = stops
          .filter(({ to }) => !to || to > at)
          .map(({ from, to }) => ({ from: new Date(Math.max(from.getTime(), at.getTime())), to }))
        return { ...own, state: since ? 'working' : state, workingSince: since, missed: [], stops: [...own.stops, ...waited] }
      })

/** What breaks next in a stored case, and when, walked anew; nothing where nothing is due. */
export const recountDue = (one: StoredCase, terms: StoredTerms): { what: string; at: Date } | undefined => {
  const own = one.merged ? undefined : nextOf(one, terms)
  if (!own) return undefined
  const others = comeTogether(one).flatMap((other) => nextOf(other, terms) ?? [])
  const { what, at } = [own, ...others].reduce((first, next) => (next.at < first.at ? next : first))
  return { what, at: new Date(Math.round(at * 60_000)) }
}
