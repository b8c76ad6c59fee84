import type { Joining } from '@tisc/shared/rights/rights.schema'
import type { Types } from 'mongoose'
import { type CaseRecord, Cases } from '../case.model'

/** Another case that one belongs together with. `isOver`: the one that it went on in was closed. */
export type Link = { how: Joining; at: Date; id: Types.ObjectId; reference: string; isOver: boolean }

/** What a case belongs together with: where it goes on, what goes on in it, what it was a part of, what was a part of it. */
export const linksOf = ({ merged, joined = [], splitFrom, splitInto = [] }: CaseRecord): Link[] => [
  ...(merged ? [{ how: 'merged' as const, at: merged.at, id: merged.into, reference: merged.reference, isOver: !!merged.overAt }] : []),
  ...joined.map(({ id, reference, at }) => ({ how: 'absorbed' as const, at, id, reference, isOver: false })),
  ...(splitFrom ? [{ ...splitFrom, how: 'split-from' as const, isOver: false }] : []),
  ...splitInto.map((part) => ({ ...part, how: 'split-into' as const, isOver: false })),
]

type Whose = Pick<CaseRecord, '_id' | 'accountId' | 'organisation' | 'phoneToken'>

/** Whether two cases are the same person's or organisation's to see: a phone number tells it only where neither has an account. */
export const isSamePerson = (one: Omit<Whose, '_id'>, other: Omit<Whose, '_id'>): boolean => {
  if (one.organisation || other.organisation) return one.organisation === other.organisation
  if (one.accountId || other.accountId) return one.accountId?.toHexString() === other.accountId?.toHexString()
  return one.phoneToken === other.phoneToken
}

/** Of which of its links a case's own person may know which case it is. */
export const sameAmong = async (record: CaseRecord, links: readonly Link[]): Promise<Set<string>> => {
  if (links.length === 0) return new Set()
  const found = await Cases.find({ _id: { $in: links.map(({ id }) => id) } }, { accountId: 1, organisation: 1, phoneToken: 1 }).lean<
    Whose[]
  >()
  return new Set(found.filter((other) => isSamePerson(record, other)).map(({ _id }) => _id.toHexString()))
}
