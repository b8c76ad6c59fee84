import { decideAct } from '@tisc/shared/rights/case.table'
import { actUnopened } from '../acting'
import type { CaseRecord } from '../case.model'
import { standingOf } from '../case-rules'

/** What an answer about passing a case on changes at once; nothing where the offer is over, or the agency has the case already. */
export const answerOffer = async (record: CaseRecord, agreed: boolean, now: Date): Promise<void> => {
  const act = agreed ? 'agree' : 'decline'
  if ('to' in decideAct(act, 'person', standingOf(record), {}, now)) await actUnopened(record._id, { act, by: 'person' }, now)
}
