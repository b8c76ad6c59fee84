import { type InvitationRecord, PoolInvitations } from './invitation.model'
import { type MemberRecord, PoolMembers } from './member.model'

/** Tells a member that the desk has looked at what they changed. */
export const tellPoolFacts = async ({ subject }: { subject: string }) => {
  const member = await PoolMembers.findById(subject, { accountId: 1 }).lean<Pick<MemberRecord, 'accountId'>>()
  if (!member) return undefined
  return { template: 'pool-facts-settled' as const, args: {}, target: { route: 'poolPlace', params: {} }, people: [member.accountId] }
}

const tellOf =
  <Template extends 'expert-invited' | 'expert-replaced'>(template: Template) =>
  async ({ subject: id }: { subject: string }) => {
    const record = await PoolInvitations.findById(id, { accountId: 1 }).lean<Pick<InvitationRecord, 'accountId'>>()
    return record && { template, args: {}, target: { route: 'poolInvitation', params: { id } }, people: [record.accountId] }
  }

/** Tells a member that a case asks for them. */
export const tellInvited = async (event: { subject: string }) => (await tellOf('expert-invited')(event)) ?? undefined

/** Tells a member that a case was given to somebody else. */
export const tellReplaced = async (event: { subject: string }) => (await tellOf('expert-replaced')(event)) ?? undefined
