import type { Act, Actor } from '@tisc/shared/rights/case.table'
import { fulfilled, type Late } from '@tisc/shared/rights/queue/late.staff'
import { ProblemError } from '../../platform/problem-error'
import type { FieldSealer } from '../../platform/vault/vault'
import type { CaseRecord } from '../case.model'
import type { Changes } from '../case-rules'

const askWhy = () =>
  new ProblemError('invalid-input', '这一步已经过了时限，请先说明原因', [
    { pointer: '#/body/late', detail: '这一步已经过了时限，请先说明原因' },
  ])

type Doing = { act: Act; by: Actor; who?: { id: string }; late?: Late | 'ask' | undefined }

/**
 * What a deed adds to what the case has of us, where something of ours was due by it: kept, or late and why. Throws `invalid-input` for a
 * late one without a reason, where that is asked for.
 */
export const keepDue = (record: CaseRecord, { act, by, who, late }: Doing, fields: FieldSealer | undefined, now: Date): Changes => {
  const what = by === 'person' || by === 'clock' ? undefined : fulfilled(act, record.dueWhat)
  if (!what) return {}
  const { kept = [], orderAt: at, slot, missed } = record
  const isLate = at < now
  if (isLate && late === 'ask') throw askWhy()
  const why = isLate && fields && typeof late === 'object' ? { ...late, words: fields.seal(late.words, `late ${kept.length}`) } : undefined
  const agreed = what === 'call' && missed.length === 0 && slot ? slot.from : undefined
  const one = { what, at, done: now, by: act, ...(who && { who: who.id }), ...(agreed && { slot: agreed }), ...(why && { late: why }) }
  return { kept: [...kept, one] }
}
