import type { Actor } from '@tisc/shared/rights/case.table'
import type { Types } from 'mongoose'
import { ProblemError } from '../../platform/problem-error'
import type { Vault } from '../../platform/vault/vault'
import { actOn } from '../acting'
import type { CaseRecord } from '../case.model'
import type { Changes } from '../case-rules'
import { linksOf, sameAmong } from './links'

type By = { by: Actor; who?: { id: string; name: string } }

const without = (joined: CaseRecord['joined'], id: Types.ObjectId) => {
  const left = joined?.filter((clock) => !clock.id.equals(id)) ?? []
  return left.length > 0 ? left : undefined
}

/** Lets a case go that went on in another, in the transaction that opens it again. The other may have been forgotten meanwhile. */
export const releaseMerged = async (vault: Vault, { merged, ...record }: CaseRecord, act: By, now: Date): Promise<Changes> => {
  if (!merged) return {}
  const deed = {
    ...{ ...act, act: 'release' as const, other: { id: record._id, reference: record.reference } },
    more: ({ joined }: CaseRecord): Changes => ({ joined: without(joined, record._id) }),
  }
  await actOn(vault, merged.into, deed, now).catch((error: unknown) => {
    if (!(error instanceof ProblemError && error.kind === 'not-found')) throw error
  })
  return { merged: undefined }
}

/** Tells those whose cases went on in one that it is closed, in the transaction that closes it. */
export const concludeJoined = async (vault: Vault, { joined = [] }: CaseRecord, act: By, now: Date): Promise<void> => {
  for (const { id } of joined)
    await actOn(vault, id, { ...act, act: 'conclude', more: ({ merged }) => ({ merged: merged && { ...merged, overAt: now } }) }, now)
}

/** Somebody withdraws their own case and nobody else's: others that went on in it go on by themselves. */
export const withdrawJoined = async (vault: Vault, record: CaseRecord, now: Date): Promise<Changes> => {
  const { joined = [] } = record
  const same = await sameAmong(record, linksOf(record))
  const others = joined.filter(({ id }) => !same.has(id.toHexString()))
  for (const { id } of others) await actOn(vault, id, { act: 'reopen', by: 'clock', more: () => ({ merged: undefined }) }, now)
  const left = joined.filter(({ id }) => same.has(id.toHexString()))
  return { joined: left.length > 0 ? left : undefined }
}
