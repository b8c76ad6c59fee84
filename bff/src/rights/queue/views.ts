import { type CaseView, type WorkView, workViews } from '@tisc/shared/rights/queue/queue.contract'
import mongoose, { type QueryFilter } from 'mongoose'
import { type CaseRecord, Cases } from '../case.model'

/** What each view of the desk holds; `ids`: whose cases are one's own. */
export const filtersOf = (ids: string[]): Record<CaseView, QueryFilter<CaseRecord>> => ({
  open: { isOpen: true },
  mine: { 'owner.id': { $in: ids }, isOpen: true },
  unassigned: { state: 'received' },
  escalated: { isEscalated: true },
  asked: { state: 'asked' },
  closed: { state: 'closed' },
})

/**
 * How many an index holds, by its keys alone. The command is sent as it is, because `countDocuments` is an aggregation that may read every
 * case it counts.
 */
const countKeys = async (query: QueryFilter<CaseRecord>): Promise<number> => {
  const counted = await mongoose.connection.db?.command({ count: Cases.collection.collectionName, query })
  return Number(counted?.n)
}

/** How many there are of each view that is worked off. */
export const countViews = async (ids: string[]): Promise<Record<WorkView, number>> => {
  const filters = filtersOf(ids)
  const counted = await Promise.all(workViews.map(async (view) => [view, await countKeys(filters[view])] as const))
  return Object.fromEntries(counted) as Record<WorkView, number>
}
