import { shownReference } from '@tisc/shared/platform/reference'
import { announce } from '../platform/events/events'
import { type Sms, SmsError } from '../platform/sms/sms'
import type { FieldSealer, Vault } from '../platform/vault/vault'
import { type CaseNotice, type CaseRecord, Cases, caseOwner } from './case.model'

/** Whether a number can read what is sent to it. */
export const isMobile = (phone: string): boolean => /^1\d{10}$/.test(phone)

/**
 * Tells the person that there is news, in the transaction of what made it: with an account by the inbox, else by a notice to the phone that
 * says nothing of the case. A landline gets none; the desk shows that somebody has to call.
 */
export const tellPerson = async (record: CaseRecord, fields: FieldSealer, at: Date): Promise<CaseRecord> => {
  if (record.accountId) {
    await announce({ name: 'case-news', subject: record._id.toHexString(), sequence: record.revision, at })
    return record
  }
  const notice: CaseNotice = { state: isMobile(fields.open(record.phone, 'phone')) ? 'waiting' : 'not-sent', at }
  await Cases.updateOne({ _id: record._id }, { $set: { notice } })
  return { ...record, notice }
}

/** What an inbox says of it: the reference and nothing else. */
export const tellCaseNews = async ({ subject }: { subject: string }) => {
  const record = await Cases.findById(subject, { accountId: 1, reference: 1 }).lean<Pick<CaseRecord, '_id' | 'accountId' | 'reference'>>()
  if (!record?.accountId) return undefined
  return {
    template: 'case-news' as const,
    args: { reference: shownReference(record.reference) },
    target: { route: 'ownCase', params: { id: subject } },
    people: [record.accountId],
  }
}

/** A newer notice has come meanwhile: it goes out by itself. */
const settle = ({ _id, notice }: CaseRecord, state: CaseNotice['state']) =>
  Cases.updateOne({ _id, 'notice.state': 'sending', 'notice.at': notice?.at as Date }, { $set: { 'notice.state': state } })

const sendOne = async (vault: Vault, sms: Sms, record: CaseRecord): Promise<CaseNotice['state']> => {
  const fields = await vault.open(caseOwner(record._id))
  if (!sms.isOpen || !fields) return 'not-sent'
  const title = `您的维权援助编号${shownReference(record.reference)}有新进展`
  return sms.send(fields.open(record.phone, 'phone'), { kind: 'notice', title }).then(
    () => 'sent' as const,
    (error: unknown) => {
      if (!(error instanceof SmsError)) throw error
      return error.failure === 'unknown' ? ('unknown' as const) : ('not-sent' as const)
    },
  )
}

/** The job that tells phones without an account. Each is taken before it is sent: one that a killed process held is never sent blindly again. */
export const createSendCaseNotices =
  (vault: Vault, sms: Sms) =>
  async (now: Date): Promise<void> => {
    await Cases.updateMany(
      { 'notice.state': 'sending', 'notice.at': { $lte: new Date(now.getTime() - 600_000) } },
      { $set: { 'notice.state': 'unknown' } },
    )
    for (let sent = 0; sent < 100; sent += 1) {
      const record = await Cases.findOneAndUpdate(
        { 'notice.state': 'waiting', 'notice.at': { $lte: now } },
        { $set: { 'notice.state': 'sending' } },
        { sort: { 'notice.at': 1 } },
      ).lean<CaseRecord>()
      if (!record) return
      await settle(record, await sendOne(vault, sms, record))
    }
  }
