import { decideAct } from '@tisc/shared/rights/case.table'
import type { Joinable } from '@tisc/shared/rights/joining/joining.staff.contract'
import { ProblemError } from '../../platform/problem-error'
import type { Vault } from '../../platform/vault/vault'
import { type CaseRecord, Cases } from '../case.model'
import { standingOf } from '../case-rules'
import { showRows } from '../queue/rows'
import { isSamePerson } from './links'

/** The case of a reference, beside the one that is to go on in it. Throws `not-found`. */
export const getJoinable = async (vault: Vault, id: string, reference: string, now: Date): Promise<Joinable> => {
  const [record, other] = await Promise.all([Cases.findById(id).lean<CaseRecord>(), Cases.findOne({ reference }).lean<CaseRecord>()])
  const [row] = other ? await showRows(vault, [other], now) : []
  if (!record || !other || !row || other._id.equals(record._id)) throw new ProblemError('not-found', '没有别的案件用这个编号')
  const mayJoin = 'to' in decideAct('absorb', 'staff', standingOf(other), {}, now)
  return { ...row, isSame: isSamePerson(record, other), mayJoin }
}
