import type { Language } from '@tisc/shared/platform/problem'
import type { Act, CaseState, Limits, Standing } from '@tisc/shared/rights/case.table'
import type { Outcome } from '@tisc/shared/rights/case.words'
import { type CaseTerms, type CaseTimes, type Due, dueOf } from '@tisc/shared/rights/due'
import { secondEyesFor } from '@tisc/shared/rights/second-eyes'
import { isTrackOpen } from '@tisc/shared/rights/tracks/track.table'
import type { SettingValues } from '@tisc/shared/settings/settings.table'
import type { CaseRecord } from './case.model'

const waiting: Record<Language, string> = { zh: '等当事人', en: 'waiting for the person' }
const mediating: Record<Language, string> = { zh: '诉前调解', en: 'mediation' }

export const standingOf = (record: CaseRecord): Standing => ({
  state: record.state,
  owner: record.owner?.id,
  callBack: record.isCallBackOpen && { tries: record.missed.length },
  asked: record.asked,
  handOver: record.handOver && (record.handOver.agreedAt ? 'agreed' : 'offered'),
  closedAt: record.closedAt,
  isRated: record.stars !== undefined,
  isFollowedUp: record.isFollowedUp,
  isProposed: record.proposed !== undefined,
  isEscalated: record.isEscalated,
  hasTrack: record.track !== undefined && isTrackOpen(record.track.step),
  isBegun: record.workingSince !== undefined,
  merged: record.merged && (record.merged.overAt ? 'over' : 'goes-on'),
  hasJoined: record.joined !== undefined,
})

const timesOf = ({ stops, joined, ...record }: CaseRecord, language: Language): CaseTimes => {
  const asStops = (all: CaseRecord['stops']) => all.map((stop) => ({ ...stop, why: (stop.why ? mediating : waiting)[language] }))
  return {
    ...record,
    slot: record.isCallBackOpen && record.slot,
    stops: asStops(stops),
    joined: joined?.map((clock) => ({ ...clock, stops: asStops(clock.stops) })),
  }
}

const termsOf = (settings: SettingValues): CaseTerms => ({ ...settings, hours: settings.openHours })

/** What is due in a case, with its sum in a reader's language. */
export const dueIn = (record: CaseRecord, settings: SettingValues, language: Language = 'zh'): Due | undefined =>
  dueOf(timesOf(record, language), termsOf(settings))

/** Until when a closed case can be opened again, and whether an answer needs a second pair of eyes. */
export const limitsOf = ({ closedAt, ...record }: CaseRecord, { reopenDays, secondEyes }: SettingValues): Limits => ({
  needsSecond: secondEyesFor(record, secondEyes).length > 0,
  reopenUntil: closedAt && new Date(closedAt.getTime() + reopenDays * 86_400_000),
})

/** What an act changes beside the state; undefined takes a field away. */
export type Changes = { [Key in keyof CaseRecord]?: CaseRecord[Key] | undefined }

type Happening = { record: CaseRecord; to: CaseState; now: Date }

const goOn = (stops: CaseRecord['stops'], now: Date) => stops.map((stop) => (stop.to || stop.why ? stop : { ...stop, to: now }))

const missed = ({ record, to, now }: Happening): Changes => ({
  missed: [...record.missed, now],
  ...(to === 'asked' && { asked: 'slot', askedAt: now, slot: undefined }),
})

const ended = ({ record, now }: Happening, outcome: Outcome): Changes => ({
  closedAt: now,
  outcome,
  isOpen: false,
  isCallBackOpen: undefined,
  isEscalated: undefined,
  proposed: undefined,
  ...answeredBy({ record, to: 'closed', now }),
  ...offTrack(record, now),
  ...agreedOnly(record),
})

/** A case that is over goes no other way either. */
const offTrack = ({ track, stops }: CaseRecord, now: Date): Changes =>
  track && isTrackOpen(track.step)
    ? { track: { ...track, step: 'dropped', at: now }, stops: stops.map((stop) => (stop.to ? stop : { ...stop, to: now })) }
    : {}

/** An offer that nobody agreed to is over when the case goes on without it. */
const agreedOnly = ({ handOver }: CaseRecord): Changes => (handOver?.agreedAt ? {} : { handOver: undefined })

/** The person has answered, or need not any more: the clock goes on. */
const answeredBy = ({ record, now }: Happening): Changes => ({ asked: undefined, askedAt: undefined, stops: goOn(record.stops, now) })

const reached = ({ record, now }: Happening): Changes => ({
  isCallBackOpen: undefined,
  slot: undefined,
  workingSince: record.workingSince ?? now,
  ...answeredBy({ record, to: 'working', now }),
  ...agreedOnly(record),
})

/** What was merged goes on where it was: its clock never stood still. */
const parted: Changes = { isOpen: true, closedAt: undefined, outcome: undefined }

const reopened = ({ record, to, now }: Happening): Changes =>
  record.merged?.overAt === undefined && record.merged ? parted : openedAnew(to, now)

const openedAnew = (to: CaseState, now: Date): Changes => ({
  isOpen: true,
  reopenedAt: now,
  workingSince: to === 'working' ? now : undefined,
  stops: [],
  handOver: undefined,
  handedAt: undefined,
  answeredAt: undefined,
  closedAt: undefined,
  outcome: undefined,
  isFollowedUp: undefined,
  stars: undefined,
})

/** What each act does to a case's times; acts that only say something do nothing. */
const changesOf: { [Key in Act]?: (happening: Happening) => Changes } = {
  assign: ({ record, now }) => ({ assignedAt: record.assignedAt ?? now }),
  reach: reached,
  miss: missed,
  'choose-slot': () => ({ asked: undefined, askedAt: undefined, missed: [] }),
  ask: ({ record, now }) => ({ asked: 'answer', askedAt: now, stops: [...record.stops, { from: now }] }),
  reply: answeredBy,
  offer: ({ record, now }) => ({ asked: 'consent', askedAt: now, stops: [...record.stops, { from: now }] }),
  agree: (happening) => {
    const { handOver } = happening.record
    return { ...answeredBy(happening), ...(handOver && { handOver: { ...handOver, agreedAt: happening.now } }) }
  },
  decline: (happening) => ({ ...answeredBy(happening), handOver: undefined }),
  'hand-over': ({ now }) => ({ handedAt: now }),
  acknowledge: ({ now }) => ({ answeredAt: now }),
  // the clock of the answer begins anew: nobody here could work on it meanwhile
  'take-back': ({ now }) => ({ handOver: undefined, handedAt: undefined, workingSince: now, stops: [] }),
  answer: ({ now }) => ({ answeredAt: now }),
  approve: ({ now }) => ({ answeredAt: now, proposed: undefined }),
  'send-back': () => ({ proposed: undefined }),
  escalate: () => ({ isEscalated: true }),
  settle: () => ({ isEscalated: undefined }),
  close: (happening) => ended(happening, 'advised'),
  withdraw: (happening) => ended(happening, 'withdrawn'),
  merge: (happening) => ended(happening, 'merged'),
  conclude: ({ now }) => ({ closedAt: now }),
  reopen: reopened,
  'follow-up': () => ({ isFollowedUp: true }),
}

/** The case after an act, with what is due then; `more` is what the act itself brings. */
export const afterAct = (record: CaseRecord, act: Act, to: CaseState, more: Changes, settings: SettingValues, now: Date): CaseRecord => {
  const changed = { ...record, ...changesOf[act]?.({ record, to, now }), ...more, state: to, revision: record.revision + 1 }
  const kept = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)) as CaseRecord
  return withDue(kept, settings)
}

/** A case with what is due in it, as the queue orders it. */
export const withDue = ({ dueWhat: _before, ...record }: CaseRecord, settings: SettingValues): CaseRecord => {
  const due = dueIn(record, settings)
  return { ...record, orderAt: due?.at ?? record.closedAt ?? record.receivedAt, ...(due && { dueWhat: due.what }) }
}
