import type { Separate } from '@tisc/shared/accounts/separate-consents'
import { shownReference } from '@tisc/shared/platform/reference'
import type { DeskAct } from '@tisc/shared/rights/cases.staff.contract'
import { trackStart } from '@tisc/shared/rights/tracks/track.table'
import { mediationPlatform } from '@tisc/shared/rights/tracks/track.words'
import { askSeparateConsent, dropSeparateQuestions, requireSeparateConsent } from '../../accounts/separate-consent.service'
import { ProblemError } from '../../platform/problem-error'
import type { Deed } from '../acting'
import { type CaseRecord, caseSubject } from '../case.model'
import type { Changes } from '../case-rules'
import { moved } from './moving'

const consentOf = ({ _id }: CaseRecord): Separate => ({ kind: 'passing-on', subject: caseSubject(_id), to: mediationPlatform })

/** Whoever has an account is asked where all their separate consents stand. */
const ask = async (record: CaseRecord, now: Date): Promise<void> => {
  const { accountId, reference } = record
  const about = { zh: `案件 ${shownReference(reference)}`, en: `Case ${shownReference(reference)}` }
  if (accountId) await askSeparateConsent(accountId.toHexString(), consentOf(record), about, now)
}

type Move = Extract<DeskAct, { do: 'track' }>

/** The person's own yes: by themselves where they have an account, else on the phone once the notice was read out. */
const heard = ({ accountId }: CaseRecord, { noticeRead }: Move): void => {
  if (accountId) throw new ProblemError('conflict', '这位当事人有账号，请他在案件页里自己回答')
  if (!noticeRead)
    throw new ProblemError('invalid-input', undefined, [{ pointer: '#/body/act/noticeRead', detail: '请先把说明读给当事人听' }])
}

const move = async (record: CaseRecord, act: Move, now: Date): Promise<Changes> => {
  const { accountId } = record
  if (act.move === 'person-agrees') heard(record, act)
  const after = moved(record, act.move, 'owner', now)
  // the consent must be there in the very transaction that passes the matter on
  if (act.move === 'send' && accountId) await requireSeparateConsent(accountId.toHexString(), consentOf(record))
  if (accountId && (act.move === 'drop' || act.move === 'other-declines'))
    await dropSeparateQuestions(accountId.toHexString(), caseSubject(record._id))
  return after
}

/** What beginning another way, or a step of it, brings; nothing for any other act. */
export const prepareTrack = (act: DeskAct, now: Date): Pick<Deed, 'more' | 'text' | 'track'> | undefined => {
  if (act.do === 'track') return { text: act.text, track: act.move, more: (record) => move(record, act, now) }
  if (act.do !== 'track-start') return undefined
  const more = async (record: CaseRecord): Promise<Changes> => {
    if (act.kind === 'mediation') await ask(record, now)
    return { track: { kind: act.kind, step: trackStart[act.kind], at: now } }
  }
  return { text: act.text, track: `start-${act.kind}`, more }
}
