import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import type { CaseState } from '@tisc/shared/rights/case.table'
import { ageOf, ages } from '@tisc/shared/rights/figures/days'
import type { Supervision } from '@tisc/shared/rights/figures/figures.staff.contract'
import { isOurs } from '@tisc/shared/rights/queue/load'
import type { Vault } from '../../platform/vault/vault'
import { Cases } from '../case.model'
import { listLoads } from '../queue/officers.service'
import { countDues } from './dues'
import { listLateDeeds } from './late-deeds'
import type { Period } from './period'
import { countRatings } from './ratings'

/** How old what is open is, in working days, by its state. */
const countAges = async (now: Date): Promise<Supervision['ageing']> => {
  const day = { $dateToString: { date: '$receivedAt', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' } }
  const groups = await Cases.aggregate<{ _id: { day: string; state: CaseState }; count: number }>([
    { $match: { isOpen: true } },
    { $group: { _id: { day, state: '$state' }, count: { $sum: 1 } } },
  ])
  const today = shanghaiDay(now)
  const known = new Map([...new Set(groups.map(({ _id }) => _id.day))].map((one) => [one, ageOf(one, today)]))
  return ages.map(({ key: age }) => {
    const states: { [Key in CaseState]?: number } = {}
    for (const { _id, count } of groups) if (known.get(_id.day) === age) states[_id.state] = (states[_id.state] ?? 0) + count
    return { age, states, count: Object.values(states).reduce((sum, count) => sum + count, 0) }
  })
}

/** Load and age of what is open now; deadlines and ratings of a period. */
export const getSupervision = async (vault: Vault, period: Period, now: Date): Promise<Supervision> => {
  const { officers, open } = await listLoads(now)
  const of = (owner: string | undefined) => open.filter((one) => one.owner === owner)
  const late = (owner: string | undefined) => of(owner).reduce((sum, one) => sum + one.late, 0)
  return {
    officers: officers.map((one) => ({
      ...one,
      ours: of(one.id).reduce((sum, { state, count }) => sum + (isOurs(state) ? count : 0), 0),
      late: late(one.id),
    })),
    unassigned: { count: of(undefined).reduce((sum, { count }) => sum + count, 0), late: late(undefined) },
    ageing: await countAges(now),
    dues: await countDues(period),
    lateDeeds: await listLateDeeds(vault, period),
    ratings: await countRatings(period),
  }
}
