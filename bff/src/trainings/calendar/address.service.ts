import { randomBytes } from 'node:crypto'
import { ownCalendarPath } from '@tisc/shared/trainings/calendar/calendar.path'
import { fieldsOf } from '../../accounts/account.service'
import { requireConsent } from '../../accounts/consent.service'
import { ProblemError } from '../../platform/problem-error'
import { digestOf } from '../../platform/secret'
import type { Vault } from '../../platform/vault/vault'
import { CalendarAddresses, type CalendarAddressRecord } from './calendar-address.model'

const field = 'calendar secret'

/** Where one's calendar is, as long as one wants one. */
export const getAddress = async (vault: Vault, publicUrl: string, account: string) => {
  const found = await CalendarAddresses.findById(account).lean<CalendarAddressRecord>()
  if (!found) return {}
  const secret = (await fieldsOf(vault, account)).open(found.sealed, field)
  return { address: publicUrl + ownCalendarPath(secret), since: found.since.toISOString() }
}

/** A new address; what was known of the old one is forgotten. */
export const renewAddress = async (vault: Vault, publicUrl: string, account: string, now: Date) => {
  await requireConsent(account, 'trainings')
  const secret = randomBytes(32).toString('base64url')
  const sealed = (await fieldsOf(vault, account)).seal(secret, field)
  await CalendarAddresses.updateOne({ _id: account }, { $set: { sealed, digest: digestOf(secret), since: now } }, { upsert: true })
  return getAddress(vault, publicUrl, account)
}

export const endAddress = async (account: string) => {
  await CalendarAddresses.deleteOne({ _id: account })
  return {}
}

/** Whose calendar a secret opens. Throws `not-found` for one that was renewed or never was. */
export const accountBehind = async (secret: string): Promise<string> => {
  const found = await CalendarAddresses.findOne({ digest: digestOf(secret) }, { _id: 1 }).lean<Pick<CalendarAddressRecord, '_id'>>()
  if (!found) throw new ProblemError('not-found')
  return found._id.toHexString()
}
