import { type ConsentPurpose, consentPurposes, consents, purposesInUse } from '@tisc/shared/accounts/consents'
import mongoose, { type ClientSession, type Types } from 'mongoose'
import { inTransaction } from '../platform/mongo'
import type { PersonalPart } from '../platform/personal-data'
import { ProblemError } from '../platform/problem-error'
import { type AccountRecord, Accounts } from './account.model'
import { ConsentRecords } from './consent-record.model'

/** Writes down that a consent was given or withdrawn, in the transaction that makes it so. */
export const recordConsent = async (
  accountId: Types.ObjectId,
  purpose: ConsentPurpose,
  change: { version: number; given: boolean; at: Date },
  session: ClientSession,
): Promise<void> => {
  await ConsentRecords.create([{ _id: new mongoose.Types.ObjectId(), accountId, purpose, ...change }], { session })
}

/** Every purpose that is in use or was agreed to, and what the person agreed to. */
export const listConsents = async (id: string) => {
  const account = await Accounts.findById(id, { consents: 1 }).lean<Pick<AccountRecord, 'consents'>>()
  const shown = consentPurposes.filter((purpose) => purposesInUse.includes(purpose) || account?.consents[purpose])
  const items = shown.map((purpose) => {
    const given = account?.consents[purpose]
    return { purpose, version: consents[purpose].version, ...(given && { given: { version: given.version, at: given.at.toISOString() } }) }
  })
  return { items }
}

/** Agrees to today's notice. Throws `conflict` for any other version. */
export const giveConsent = async (id: string, purpose: ConsentPurpose, version: number, now: Date) => {
  if (version !== consents[purpose].version) throw new ProblemError('conflict', '说明有更新，请看过再同意')
  await inTransaction(async (session) => {
    const at = now
    // Agreeing twice is one consent: its date is that of the first time.
    const unless = { [`consents.${purpose}.version`]: { $ne: version } }
    const { modifiedCount } = await Accounts.updateOne(
      { _id: id, ...unless },
      { $set: { [`consents.${purpose}`]: { version, at } } },
      { session },
    )
    if (modifiedCount) await recordConsent(new mongoose.Types.ObjectId(id), purpose, { version, given: true, at }, session)
  })
  return listConsents(id)
}

/** Takes a consent back, and with it what rests on it alone. That of the account cannot go without the account: throws `conflict`. */
export const withdrawConsent = async (parts: readonly PersonalPart[], id: string, purpose: ConsentPurpose, now: Date) => {
  if (purpose === 'account') throw new ProblemError('conflict', '要撤回这一项，请注销账号')
  await inTransaction(async (session) => {
    const before = await Accounts.findOneAndUpdate(
      { _id: id },
      { $unset: { [`consents.${purpose}`]: 1 } },
      { session },
    ).lean<AccountRecord>()
    const given = before?.consents[purpose]
    if (!given) return
    await recordConsent(before._id, purpose, { version: given.version, given: false, at: now }, session)
    const agreed = Object.keys(before.consents).filter((other) => other !== purpose)
    for (const part of parts) await part.withdraw?.(id, agreed, session)
  })
  return listConsents(id)
}

const asked = (purpose: ConsentPurpose) => new ProblemError('not-allowed', `请先同意“${consents[purpose].zh.title}”的说明`)

/** Whether somebody agreed to today's notice of a purpose. Throws `not-allowed` with what to do when not. */
export const requireConsent = async (id: string, purpose: ConsentPurpose): Promise<void> => {
  if (!(await Accounts.exists({ _id: id, [`consents.${purpose}.version`]: consents[purpose].version }))) throw asked(purpose)
}

/**
 * Writes what is kept by a consent. The account is written in the same transaction, so that of a use and a withdrawal at the same moment the
 * second sees the first: nothing is kept that the withdrawal did not find. Throws as `requireConsent`.
 */
export const byConsent = <T>(id: string, purpose: ConsentPurpose, write: () => Promise<T>): Promise<T> =>
  inTransaction(async () => {
    const { matchedCount } = await Accounts.updateOne(
      { _id: id, [`consents.${purpose}.version`]: consents[purpose].version },
      { $inc: { [`consents.${purpose}.uses`]: 1 } },
    )
    if (!matchedCount) throw asked(purpose)
    return write()
  })
