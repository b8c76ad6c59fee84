import { shanghaiDay } from '../platform/shanghai'
import { type Deadline, deadlineOf, type Stop, type Term } from '../working-time/deadline'
import { lastClosingBefore, type OpeningHours } from '../working-time/opening'
import type { CaseState } from './case.table'
import type { TrackStep } from './tracks/track.table'
import { type TrackTerms, trackDays } from './tracks/track-due'

/** What must happen next, and is late when it has not. */
export const dueKinds = ['assign', 'call', 'contact', 'person', 'acknowledge', 'answer', 'step', 'close', 'follow-up'] as const
export type DueKind = (typeof dueKinds)[number]

/** The times of a case that a deadline follows from. */
export type CaseTimes = {
  state: CaseState
  receivedAt: Date
  /** When it was opened again: what nobody had begun is due from then on. */
  reopenedAt?: Date | undefined
  /** The slot of a call-back that is still to reach somebody. */
  slot?: { from: Date; to: Date } | undefined
  /** When it was tried in vain. */
  missed: readonly Date[]
  assignedAt?: Date | undefined
  /** When the work began: the clock of the answer. */
  workingSince?: Date | undefined
  askedAt?: Date | undefined
  handedAt?: Date | undefined
  answeredAt?: Date | undefined
  closedAt?: Date | undefined
  isFollowedUp?: boolean | undefined
  stops: readonly Stop[]
  isOverseas: boolean
  /** The day that makes it urgent. */
  urgentDay?: string | undefined
  /** The step of another way that it goes, and since when. */
  track?: { step: TrackStep; at: Date } | undefined
  /** It goes on in another case, where it is due. */
  merged?: unknown
  /** The clocks of cases that go on in this one. */
  joined?: readonly JoinedClock[] | undefined
}

/** What was promised in a case that goes on in another since `at`. */
export type JoinedClock = Pick<CaseTimes, 'receivedAt' | 'workingSince' | 'stops' | 'isOverseas' | 'urgentDay'> & {
  reference: string
  at: Date
}

/** The terms that the centre decides. */
export type CaseTerms = {
  hours: OpeningHours
  assignHours: number
  contactHours: number
  answerDays: number
  answerDaysOverseas: number
  answerDaysUrgent: number
  personDays: number
  acknowledgeDays: number
  followUpDays: number
} & Partial<TrackTerms>

/** What is due: a slot is a time agreed with the person and needs no sum. `broughtForward`: the urgent day that the term gave way to; `joined`: the case that goes on in this one and was promised more. */
export type Due = { what: DueKind; at?: Date; deadline?: Deadline; broughtForward?: string; joined?: string }

/** The person's own time, and what comes after the answer, give way to no day. */
const ours: readonly DueKind[] = ['assign', 'call', 'contact', 'answer']

/** Within so many working days a missed call is tried again. */
const retryDays = 2

const asDue = (what: DueKind, deadline: Deadline): Due => ({ what, deadline, ...(deadline.at && { at: deadline.at }) })
const earliest = (one: Due, other: Due): Due => (Number(other.at) < Number(one.at) ? other : one)

type Ask = (what: DueKind, start: Date, term: Term, stops?: readonly Stop[]) => Due

/** The next try after a missed call: soon, and all of them within two working days of the first. */
const retryOf = (ask: Ask, missed: readonly Date[], contactHours: number): Due => {
  const soon = ask('call', missed.at(-1) as Date, { unit: 'hours', count: contactHours })
  return earliest(soon, ask('call', missed[0] as Date, { unit: 'days', count: retryDays }))
}

const contactOf = (ask: Ask, times: CaseTimes, terms: CaseTerms): Due => {
  if (times.missed.length > 0) return retryOf(ask, times.missed, terms.contactHours)
  if (times.slot) return { what: 'call', at: times.slot.to }
  return ask('contact', times.reopenedAt ?? times.receivedAt, { unit: 'hours', count: terms.contactHours })
}

/** What we owe must be done before the day that makes it urgent, where the clock began in time for that. */
const beforeDay = (due: Due, { urgentDay }: CaseTimes, { hours }: CaseTerms): Due => {
  const { at, deadline } = due
  if (!urgentDay || !at || !deadline || !ours.includes(due.what)) return due
  const latest = lastClosingBefore(urgentDay, hours)
  return latest > deadline.start && latest < at ? { ...due, at: latest, broughtForward: urgentDay } : due
}

/** In how many working days we answer: an urgent case first, as long as its day has not passed when the work begins. */
const answerDaysOf = ({ urgentDay, isOverseas }: CaseTimes, since: Date, terms: CaseTerms): number => {
  if (urgentDay && urgentDay >= shanghaiDay(since)) return terms.answerDaysUrgent
  return isOverseas ? terms.answerDaysOverseas : terms.answerDays
}

/** What a case alone owes. */
const ownDue = (times: CaseTimes, terms: CaseTerms): Due | undefined => {
  const due = times.merged ? undefined : termOf(times, terms)
  return due && beforeDay(due, times, terms)
}

/** What is owed to a case that goes on in another: what it was promised, by its own clock, which stands still with that of the other. */
const joinedDue = ({ reference, at, ...clock }: JoinedClock, { state, stops }: CaseTimes, terms: CaseTerms): Due | undefined => {
  if (state !== 'assigned' && state !== 'working') return undefined
  const shared = stops.filter(({ to }) => !to || to > at).map((stop) => (stop.from < at ? { ...stop, from: at } : stop))
  const since = state === 'working' ? (clock.workingSince ?? at) : clock.workingSince
  const times = {
    ...clock,
    state: since ? ('working' as const) : state,
    workingSince: since,
    stops: [...clock.stops, ...shared],
    missed: [],
  }
  const due = ownDue(times, terms)
  return due && { ...due, joined: reference }
}

/** What breaks next in a case, and when; nothing when nothing is due any more. Of what was promised in several cases, the earliest binds. */
export const dueOf = (times: CaseTimes, terms: CaseTerms): Due | undefined => {
  const own = ownDue(times, terms)
  const all = (times.joined ?? []).flatMap((clock) => joinedDue(clock, times, terms) ?? [])
  return own && all.filter(({ at }) => at).reduce((one, other) => (one.at ? earliest(one, other) : one), own)
}

/** Of an answer and the next step of another way, what comes first; the answer has no time while a mediator works on it. */
const withStep = (answer: Due, ask: Ask, { track }: CaseTimes, terms: CaseTerms): Due => {
  const count = track && trackDays(track.step, terms)
  if (!track || !count) return answer
  const step = ask('step', track.at, { unit: 'days', count })
  return answer.at ? earliest(answer, step) : step
}

const termOf = (times: CaseTimes, terms: CaseTerms): Due | undefined => {
  const ask: Ask = (what, start, term, stops = []) => asDue(what, deadlineOf({ start, term, hours: terms.hours, stops }))
  const days = (count: number): Term => ({ unit: 'days', count })
  switch (times.state) {
    case 'received': {
      const assign = ask('assign', times.reopenedAt ?? times.receivedAt, { unit: 'hours', count: terms.assignHours })
      return times.slot ? earliest(assign, { what: 'call', at: times.slot.to }) : assign
    }
    case 'assigned':
      return contactOf(ask, times, terms)
    case 'working': {
      const since = times.workingSince ?? times.receivedAt
      return withStep(ask('answer', since, days(answerDaysOf(times, since, terms)), times.stops), ask, times, terms)
    }
    case 'asked':
      return ask('person', times.askedAt ?? times.receivedAt, days(terms.personDays))
    case 'handed':
      return ask('acknowledge', times.handedAt ?? times.receivedAt, days(terms.acknowledgeDays))
    case 'answered':
      return ask('close', times.answeredAt ?? times.receivedAt, days(terms.personDays))
    case 'closed':
      return times.isFollowedUp || !times.closedAt ? undefined : ask('follow-up', times.closedAt, days(terms.followUpDays))
  }
}
