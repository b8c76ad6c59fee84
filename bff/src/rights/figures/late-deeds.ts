import type { Supervision } from '@tisc/shared/rights/figures/figures.staff.contract'
import type { Types } from 'mongoose'
import type { Vault } from '../../platform/vault/vault'
import { listPeople } from '../../staff/people.service'
import { type CaseRecord, Cases, caseOwner } from '../case.model'
import { type Period, within } from './period'

type Deed = { _id: Types.ObjectId; reference: string; at: number; kept: NonNullable<CaseRecord['kept']>[number] }

/** More than somebody reads; the numbers beside count all. */
const most = 200

/** What we did late in a period, the latest first, with the reasons that were given. */
export const listLateDeeds = async (vault: Vault, period: Period): Promise<Supervision['lateDeeds']> => {
  const done = { 'kept.done': within(period) }
  const deeds = await Cases.aggregate<Deed>([
    { $match: done },
    { $project: { reference: 1, kept: 1 } },
    { $unwind: { path: '$kept', includeArrayIndex: 'at' } },
    { $match: { ...done, $expr: { $gt: ['$kept.done', '$kept.at'] } } },
    { $sort: { 'kept.done': -1 } },
    { $limit: most },
  ])
  const keys = await vault.openAll(deeds.map(({ _id }) => caseOwner(_id)))
  const names = new Map((await listPeople()).items.map(({ id, name }) => [id, name]))
  return deeds.map(({ _id, reference, at: place, kept: { what, at, done: then, who, late } }) => {
    const fields = keys.get(caseOwner(_id))
    const name = who && names.get(who)
    return {
      ...{ id: _id.toHexString(), reference, what, at: at.toISOString(), done: then.toISOString() },
      ...(name && { who: name }),
      ...(late && { kind: late.kind }),
      ...(late && fields && { words: fields.open(late.words, `late ${place}`) }),
    }
  })
}
