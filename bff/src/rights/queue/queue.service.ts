import type { CaseView } from '@tisc/shared/rights/queue/queue.contract'
import type { Viewer } from '../../platform/guard'
import type { Vault } from '../../platform/vault/vault'
import { type CaseRecord, Cases } from '../case.model'
import { justChanged } from './changes'
import { readPlace, toPlace } from './place'
import { rowFields, showRows } from './rows'
import { countViews, filtersOf } from './views'
import { whose } from './whose'

type Query = { view: CaseView; cursor?: string | undefined; limit: number }

const find = (view: CaseView, ids: string[], cursor: string | undefined, most: number) => {
  const way = view === 'closed' ? -1 : 1
  return Cases.find({ ...filtersOf(ids)[view], ...readPlace(cursor, way) }, rowFields)
    .sort({ orderAt: way, _id: way })
    .limit(most)
    .lean<CaseRecord[]>()
}

/** The queue: what breaks next on top, of closed cases the latest. */
export const listCases = async (vault: Vault, viewer: Viewer, { view, cursor, limit }: Query, now: Date) => {
  const news = await justChanged(now)
  const ids = await whose(viewer, now)
  const [found, counts] = await Promise.all([find(view, ids, cursor, limit + 1), countViews(ids)])
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : undefined
  return { items: await showRows(vault, shown, now), counts, ...news, ...(last && { next: toPlace(last) }) }
}
