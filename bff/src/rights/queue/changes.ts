import type { CaseView } from '@tisc/shared/rights/queue/queue.contract'
import type { Types } from 'mongoose'
import type { Viewer } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import { type CaseRecord, Cases } from '../case.model'
import { CaseEntries, type CaseEntryRecord } from '../case-entry.model'
import { countViews, filtersOf } from './views'
import { whose } from './whose'

/** A line is stamped when its request came in and seen when its transaction ends, which is no later than this: so much is read again. */
const longestWrite = 60_000

/** More changes than somebody can be told of at once. */
const most = 500

type Change = { id: Types.ObjectId; revision: number }

/** The cases in whose stories something was written since, the latest first, each with its last revision. */
const changedSince = async (from: Date): Promise<Change[]> => {
  const entries = await CaseEntries.find({ at: { $gte: from } }, { caseId: 1, sequence: 1 })
    .sort({ at: -1 })
    .limit(most)
    .lean<Pick<CaseEntryRecord, 'caseId' | 'sequence'>[]>()
  const last = new Map<string, Change>()
  for (const { caseId: id, sequence: revision } of entries) {
    const known = last.get(id.toHexString())
    if (!known || known.revision < revision) last.set(id.toHexString(), { id, revision })
  }
  return [...last.values()]
}

const shown = ({ id, revision }: Change) => ({ id: id.toHexString(), revision })

/** What has just changed: read before a list, so that whatever is written later counts as news to its reader. */
export const justChanged = async (now: Date) => ({
  at: now.toISOString(),
  recent: (await changedSince(new Date(now.getTime() - longestWrite))).map(shown),
})

type Query = { view: CaseView; since: string }

/** What changed since a list was read. */
export const listChanges = async (viewer: Viewer, { view, since }: Query, now: Date) => {
  const ids = await whose(viewer, now)
  const changed = await changedSince(new Date(Date.parse(since) - longestWrite))
  const [inView, counts] = await Promise.all([
    Cases.find({ _id: { $in: changed.map(({ id }) => id) }, ...filtersOf(ids)[view] }, { _id: 1 }).lean<{ _id: Types.ObjectId }[]>(),
    countViews(ids),
  ])
  const isIn = new Set(inView.map(({ _id }) => _id.toHexString()))
  return { items: changed.map(shown).map((one) => ({ ...one, isIn: isIn.has(one.id) })), counts }
}

/** What a case counts now. Throws `not-found`. */
export const getCaseRevision = async (id: string) => {
  const found = await Cases.findById(id, { revision: 1 }).lean<Pick<CaseRecord, 'revision'>>()
  if (!found) throw new ProblemError('not-found')
  return { revision: found.revision }
}
