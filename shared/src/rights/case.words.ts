import { ipTypes as kinds } from '../platform/ip-types'

/** What kind of right a case is about; national-defence patents never travel through the app. */
export const ipTypes = {
  ...kinds,
  other: { zh: '其他', en: 'Other' },
  unknown: { zh: '类型还不清楚', en: 'Kind not settled yet' },
} as const
export type IpType = keyof typeof ipTypes
export const ipTypeNames = Object.keys(ipTypes) as [IpType, ...IpType[]]

/** On which side somebody stands. */
export const partyRoles = { holder: '权利人', accused: '被指侵权', asking: '咨询', unknown: '还不清楚' } as const
export type PartyRole = keyof typeof partyRoles
export const partyRoleNames = Object.keys(partyRoles) as [PartyRole, ...PartyRole[]]

/** Where a case came in. */
export const sources = { 'call-back': '回电', phone: '来电' } as const
export type CaseSource = keyof typeof sources

/** How a case ended. */
export const outcomes = {
  advised: '已经答复，当事人没有别的问题',
  settled: '问题解决了',
  elsewhere: '告诉当事人该找哪里',
  withdrawn: '当事人撤回',
} as const
export type Outcome = keyof typeof outcomes
export const outcomeNames = Object.keys(outcomes) as [Outcome, ...Outcome[]]
