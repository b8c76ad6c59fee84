import { type HourDayRecord, HourDays } from '../hours/hour-day.model'
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

const accountOf = async (id: string) => {
  const member = await PoolMembers.findById(id, { accountId: 1 }).lean<Pick<MemberRecord, 'accountId'>>()
  return member?.accountId
}

const toPlace = { route: 'poolPlace', params: {} }

/** Tells a member that their term ends soon, unless it was renewed meanwhile. */
export const tellTermEnds = async ({ subject }: { subject: string }) => {
  const [id = '', until = ''] = subject.split(' ')
  const isStill = await PoolMembers.exists({ _id: id, state: 'active', until })
  const account = isStill && (await accountOf(id))
  return account ? { template: 'pool-term-ends' as const, args: { until }, target: toPlace, people: [account] } : undefined
}

/** Tells a member what became of hours that they had written down, or that hours of theirs were corrected. */
export const tellHours = async ({ subject }: { subject: string }) => {
  const day = await HourDays.findById(subject, { accountId: 1, memberId: 1 }).lean<Pick<HourDayRecord, 'accountId' | 'memberId'>>()
  if (!day) return undefined
  const target = { route: 'poolHours', params: { id: day.memberId.toHexString() } }
  return { template: 'pool-hours-settled' as const, args: {}, target, people: [day.accountId] }
}

/** Tells a member that their term was renewed, that they were removed, or what became of what they said against it. */
export const tellPlaceChanged = async ({ subject }: { subject: string }) => {
  const account = await accountOf(subject)
  return account && { template: 'pool-place-changed' as const, args: {}, target: toPlace, people: [account] }
}
