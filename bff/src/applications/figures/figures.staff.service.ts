import type { ApplicationMove } from '@tisc/shared/applications/applications.state'
import { applicationFigures, type CountedApplication, countEach, type FigurePeriod } from '@tisc/shared/applications/figures/figures'
import type { ApplicationFigures } from '@tisc/shared/applications/figures/figures.staff.contract'
import { sumOf } from '@tisc/shared/applications/hours/hours.rules'
import type { HourState } from '@tisc/shared/applications/hours/hours.state'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { type ApplicationRecord, Applications } from '../application.model'
import { type HourDayRecord, HourDays } from '../hours/hour-day.model'
import { poolRows } from '../pool/pool-rows'

/** The moves that are a decision of the desk; the first of them counts. */
const decisions: readonly ApplicationMove[] = ['admit', 'approve', 'refuse']

type Counted = Pick<ApplicationRecord, 'programme' | 'state' | 'submittedAt' | 'since' | 'events'>

const toCounted = ({ programme, state, submittedAt, since, events }: Counted): CountedApplication => ({
  programme,
  state,
  submittedAt: submittedAt ?? since,
  decidedAt: events.find(({ move }) => decisions.includes(move))?.at,
})

/** What was sent until the end of a period, however long ago: it may have been decided on in it. */
const sentUntil = async ({ to }: FigurePeriod): Promise<CountedApplication[]> => {
  const end = new Date(Date.parse(`${to}T00:00:00+08:00`) + 86_400_000)
  const shown = { programme: 1, state: 1, submittedAt: 1, since: 1, 'events.move': 1, 'events.at': 1 }
  return (await Applications.find({ submittedAt: { $lt: end } }, shown).lean<Counted[]>()).map(toCounted)
}

/** Volunteer hours of the days of a period: what was approved, and what still waits to be. */
const hoursIn = async ({ from, to }: FigurePeriod): Promise<ApplicationFigures['hours']> => {
  const counted = { states: { $in: ['waiting', 'approved'] as HourState[] }, day: { $gte: from, $lte: to } }
  const shown = { memberId: 1, 'entries.from': 1, 'entries.to': 1, 'entries.state': 1 }
  const days = await HourDays.find(counted, shown).lean<Pick<HourDayRecord, 'memberId' | 'entries'>[]>()
  const of = (state: HourState) =>
    days.map(({ memberId, entries }) => ({ memberId, minutes: sumOf(entries.filter((one) => one.state === state)) }))
  const total = (state: HourState) => of(state).reduce((sum, { minutes }) => sum + minutes, 0)
  const people = new Set(of('approved').flatMap(({ memberId, minutes }) => (minutes > 0 ? [memberId.toHexString()] : [])))
  return { approved: total('approved'), waiting: total('waiting'), people: people.size }
}

/** Applications of a period, and the pool as it is today. */
export const getApplicationFigures = async (period: FigurePeriod, now: Date): Promise<ApplicationFigures> => {
  const today = shanghaiDay(now)
  const members = [...(await poolRows()).values()].filter(({ state, until }) => state === 'active' && until >= today)
  return {
    ...period,
    today,
    ...applicationFigures(await sentUntil(period), period),
    hours: await hoursIn(period),
    pool: {
      members: members.length,
      ipTypes: countEach(members.map(({ ipTypes }) => ipTypes)),
      jurisdictions: countEach(members.map(({ jurisdictions }) => jurisdictions)),
    },
  }
}
