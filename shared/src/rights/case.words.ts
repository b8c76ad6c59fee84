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

/** What a case touches beside the kind of right: what decides which office is concerned. */
export const subjects = {
  tobacco: { zh: '烟草制品，比如假烟', en: 'Tobacco, such as counterfeit cigarettes' },
  seeds: { zh: '种子、苗木', en: 'Seeds and seedlings' },
  customs: { zh: '进口或出口的货物', en: 'Goods that are imported or exported' },
  crime: { zh: '可能是犯罪，比如数额很大、有人组织', en: 'Perhaps a crime, such as large sums or an organised group' },
  contract: { zh: '合同，或约定了仲裁', en: 'A contract, or an agreed arbitration' },
  court: { zh: '已经在法院，或准备起诉', en: 'In court already, or about to sue' },
  subsidy: { zh: '补贴、资助', en: 'Subsidies' },
  supervision: { zh: '请检察机关监督', en: 'Supervision by the procuratorate' },
} as const satisfies Record<string, { zh: string; en: string }>
export type Subject = keyof typeof subjects
export const subjectNames = Object.keys(subjects) as [Subject, ...Subject[]]

/** What makes a day count. */
export const urgencies = {
  exhibition: { zh: '展会', en: 'An exhibition' },
  customs: { zh: '货在海关，有答复期限', en: 'Goods held at customs, with a time to answer' },
  court: { zh: '开庭或法院的期限', en: 'A hearing, or a court’s time limit' },
} as const satisfies Record<string, { zh: string; en: string }>
export type Urgency = keyof typeof urgencies
export const urgencyNames = Object.keys(urgencies) as [Urgency, ...Urgency[]]

/** Where a case came in. */
export const sources = { 'call-back': '回电', phone: '来电', online: '网上立案' } as const
export type CaseSource = keyof typeof sources
export const sourceNames = Object.keys(sources) as [CaseSource, ...CaseSource[]]

/** How a case ended. */
export const outcomes = {
  advised: '已经答复，当事人没有别的问题',
  settled: '问题解决了',
  elsewhere: '告诉当事人该找哪里',
  withdrawn: '当事人撤回',
  merged: '和另一个案件一起办理',
} as const
export type Outcome = keyof typeof outcomes
export const outcomeNames = Object.keys(outcomes) as [Outcome, ...Outcome[]]

/** How an officer ends a case; the other ends come by themselves. */
export const closings = ['advised', 'settled', 'elsewhere'] as const satisfies readonly Outcome[]
