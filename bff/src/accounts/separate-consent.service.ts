import { type Separate, separateConsents, separateNotice } from '@tisc/shared/accounts/separate-consents'
import mongoose from 'mongoose'
import { ProblemError } from '../platform/problem-error'
import { type ConsentRecord, ConsentRecords } from './consent-record.model'

/** No thing of anybody's is agreed to and taken back so often. */
const most = 1_000

const isAbout = (record: ConsentRecord, { kind, subject, to }: Separate): boolean =>
  record.purpose === kind && record.subject === subject && record.to === to

/** What somebody agreed to or took back, by itself, in order. */
const recordsOf = (account: string) =>
  ConsentRecords.find({ accountId: account, subject: { $exists: true } })
    .sort({ at: 1, _id: 1 })
    .limit(most)
    .lean<ConsentRecord[]>()

const isInForce = (record: ConsentRecord | undefined, { kind }: Separate): boolean =>
  record?.given === true && record.version === separateConsents[kind].version

const hasSeparate = async (account: string, separate: Separate): Promise<boolean> =>
  isInForce((await recordsOf(account)).filter((record) => isAbout(record, separate)).at(-1), separate)

const write = (account: string, { kind, subject, to }: Separate, change: { given: boolean; version: number; at: Date }) =>
  ConsentRecords.create({
    _id: new mongoose.Types.ObjectId(),
    accountId: new mongoose.Types.ObjectId(account),
    purpose: kind,
    subject,
    ...(to !== undefined && { to }),
    ...change,
  })

/** Agrees to one thing by itself; a second time changes nothing. Throws `conflict` for another version than today's notice. */
export const giveSeparateConsent = async (account: string, separate: Separate, version: number, now: Date): Promise<void> => {
  if (version !== separateConsents[separate.kind].version) throw new ProblemError('conflict', '说明有更新，请看过再同意')
  if (!(await hasSeparate(account, separate))) await write(account, separate, { given: true, version, at: now })
}

/** Takes it back, from now on; a second time changes nothing. */
export const withdrawSeparateConsent = async (account: string, separate: Separate, now: Date): Promise<void> => {
  const { version } = separateConsents[separate.kind]
  if (await hasSeparate(account, separate)) await write(account, separate, { given: false, version, at: now })
}

/** Throws `not-allowed` with what to agree to, unless somebody agreed to just this and has not taken it back. */
export const requireSeparateConsent = async (account: string, separate: Separate): Promise<void> => {
  if (await hasSeparate(account, separate)) return
  const { title } = separateNotice(separate, 'zh')
  throw new ProblemError('not-allowed', `请先单独同意“${title}”`)
}
