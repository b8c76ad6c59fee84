import { type MemberRecord, PoolMembers } from './member.model'

/** Tells a member that the desk has looked at what they changed. */
export const tellPoolFacts = async ({ subject }: { subject: string }) => {
  const member = await PoolMembers.findById(subject, { accountId: 1 }).lean<Pick<MemberRecord, 'accountId'>>()
  if (!member) return undefined
  return { template: 'pool-facts-settled' as const, args: {}, target: { route: 'poolPlace', params: {} }, people: [member.accountId] }
}
