import { type Role, roleNames } from '@tisc/shared/staff/permissions'

/** Everybody who may knock: a stranger, somebody signed in on the phone, and one of each role of the staff. */
export const actors = ['stranger', 'member', ...roleNames] as const
export type Actor = (typeof actors)[number]

/** Whose thing an endpoint is called with: the caller's own, somebody else's, none that exists. `any` where it names no thing. */
export type Thing = 'any' | 'own' | 'other' | 'missing'

/** The answers of one endpoint by the thing, for those who may call it, and who they are. Everybody else is refused before anything is looked at. */
export type Row = { may: readonly Actor[]; answers: Partial<Record<Thing, number>> }

/** Who may call an endpoint, with the answers they get. */
export const everybody = (answers: Row['answers']): Row => ({ may: actors, answers })
export const staff = (answers: Row['answers']): Row => ({ may: roleNames, answers })
export const member = (answers: Row['answers']): Row => ({ may: ['member'], answers })
export const only = (may: Role[], answers: Row['answers']): Row => ({ may, answers })
