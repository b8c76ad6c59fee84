import type { Separate } from '@tisc/shared/accounts/separate-consents'
import { separateStanding } from '../../accounts/separate-consent.service'
import type { CaseForExperts } from '../../rights/experts.service'
import type { InvitationRecord } from './invitation.model'

/** What the person whose case it is agrees to: that this expert gets it. The name, which is personal, stands sealed beside it. */
export const passingOn = (caseId: string, member: string): Separate => ({
  kind: 'passing-on',
  subject: `case ${caseId}`,
  to: `expert ${member}`,
})

/** Whether the expert may see what the case is about: the person agreed, told the officer, or on their phone and has not taken it back. */
export const isAgreed = async (
  { agreed, caseId, memberId }: Pick<InvitationRecord, 'agreed' | 'caseId' | 'memberId'>,
  { accountId }: Pick<CaseForExperts, 'accountId'>,
): Promise<boolean> => {
  if (agreed !== 'app') return true
  return (
    accountId !== undefined && (await separateStanding(accountId, passingOn(caseId.toHexString(), memberId.toHexString()))) === 'agreed'
  )
}
