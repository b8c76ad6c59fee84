import type { DeskAct } from '@tisc/shared/rights/cases.staff.contract'
import { ProblemError } from '../platform/problem-error'
import type { FieldSealer } from '../platform/vault/vault'
import type { Deed } from './acting'
import type { CaseRecord } from './case.model'
import type { Changes } from './case-rules'

export type Who = { id: string; name: string }

/** Whoever wrote an answer is no second pair of eyes, also when the case is somebody else's by now. */
const another = ({ proposed }: CaseRecord, { id }: Who): Changes => {
  if (proposed?.by.id === id) throw new ProblemError('conflict', '答复是您写的，请另一位同事看')
  return {}
}

const proposedText = ({ proposed }: CaseRecord, fields: FieldSealer): string => (proposed ? fields.open(proposed.text, 'proposed') : '')

/** What is proposed, approved, sent back or agreed as a passphrase brings beside the times; nothing for any other act. */
export const prepareReview = (act: DeskAct, who: Who, now: Date): Pick<Deed, 'more' | 'text'> | undefined => {
  if (act.do === 'propose')
    return { text: act.text, more: (_record, fields) => ({ proposed: { text: fields.seal(act.text, 'proposed'), by: who, at: now } }) }
  if (act.do === 'approve') return { text: proposedText, more: (record) => another(record, who) }
  if (act.do === 'send-back') return { text: act.text, more: (record) => another(record, who) }
  if (act.do === 'passphrase') return { more: (_record, fields) => ({ passphrase: fields.seal(act.words, 'passphrase') }) }
  return undefined
}
