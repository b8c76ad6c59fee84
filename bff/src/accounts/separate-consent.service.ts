import { type Separate, type SeparateKind, separateConsents, separateNotice } from '@tisc/shared/accounts/separate-consents'
import type { Language } from '@tisc/shared/platform/problem'
import mongoose, { type ClientSession } from 'mongoose'
import { inTransaction } from '../platform/mongo'
import type { PersonalPart } from '../platform/personal-data'
import { ProblemError } from '../platform/problem-error'
import type { FieldSealer, Vault } from '../platform/vault/vault'
import { fieldsOf } from './account.service'
import { ConsentRecords } from './consent-record.model'
import { nameOf, sealName } from './separate-names'
import { type SeparateQuestion, SeparateQuestions } from './separate-question.model'

const whereIs = (account: string, { kind, subject, to = '' }: Separate) => ({ accountId: account, subject, kind, to })

/**
 * Asks somebody to agree to one thing by itself: lays the question down, once, whoever asks how often. It stands in their 同意与隐私 from
 * then on, and wherever a page of the phone shows `<SeparateConsents about={subject} />`; telling them is the feature's own. `about` is what the
 * subject is called in words that name nobody (案件 R26-0001).
 * Who gets it is named: an institution in `to` as it is; a person by a key in `to` (`expert 65f…`) and `named` for their name, which is kept sealed.
 *
 * A feature uses it in three places: it asks where the need arises; it calls `requireSeparateConsent` in the transaction of the deed that
 * rests on the answer; and its `PersonalPart.answered` does what an answer changes at once, above all when it is taken back.
 */
export const askSeparateConsent = async (
  account: string,
  separate: Separate,
  about: Record<Language, string>,
  now: Date,
  named?: { vault: Vault; name: string },
): Promise<void> => {
  const toName = named && sealName(await fieldsOf(named.vault, account), named.name)
  await SeparateQuestions.updateOne(
    whereIs(account, separate),
    { $setOnInsert: { _id: new mongoose.Types.ObjectId(), about, askedAt: now, ...(toName && { toName }) } },
    { upsert: true },
  )
}

/** Takes an answer back where more is asked for than it was given to, so that nobody is taken to have agreed to what they did not see. */
export const reopenSeparateQuestion = async (account: string, separate: Separate, now: Date): Promise<void> => {
  await SeparateQuestions.updateOne(whereIs(account, separate), { $unset: { answer: 1 }, $set: { askedAt: now } })
}

/** How a question stands: never asked, not answered (also where the notice has changed since), agreed to, or refused and taken back alike. */
export type SeparateStanding = 'unasked' | 'open' | 'agreed' | 'refused'

const standing = (question: Pick<SeparateQuestion, 'kind' | 'answer'> | null): SeparateStanding => {
  if (!question) return 'unasked'
  if (!question.answer) return 'open'
  if (!question.answer.agreed) return 'refused'
  return question.answer.version === separateConsents[question.kind].version ? 'agreed' : 'open'
}

/** How it stands, for the pages of those who wait for the answer. */
export const separateStanding = async (account: string, separate: Separate): Promise<SeparateStanding> =>
  standing(await SeparateQuestions.findOne(whereIs(account, separate)).lean<SeparateQuestion>())

/** Throws `not-allowed` with what to agree to (`shown` names who gets it where `to` does not), unless somebody agreed to just this and has not taken it back. */
export const requireSeparateConsent = async (account: string, separate: Separate, shown = separate.to): Promise<void> => {
  if ((await separateStanding(account, separate)) === 'agreed') return
  const { title } = separateNotice({ kind: separate.kind, ...(shown && { to: shown }) }, 'zh')
  throw new ProblemError('not-allowed', `请先单独同意“${title}”`)
}

/** Takes back the questions about a subject that nobody answered, when the need is over. */
export const dropSeparateQuestions = async (account: string, subject: string): Promise<void> => {
  await SeparateQuestions.deleteMany({ accountId: account, subject, answer: { $exists: false } })
}

const show = (fields: FieldSealer, { _id, kind, subject, about, askedAt, answer, ...named }: SeparateQuestion) => ({
  id: _id.toHexString(),
  kind,
  subject,
  ...nameOf(fields, named),
  about,
  version: separateConsents[kind].version,
  askedAt: askedAt.toISOString(),
  ...(answer && { answer: { ...answer, at: answer.at.toISOString() } }),
})

/** So many of one's questions are shown, the newest. */
const most = 200

/** What somebody was asked to agree to by itself, the newest first. */
export const listSeparate = async (vault: Vault, account: string) => {
  const fields = await fieldsOf(vault, account)
  const found = await SeparateQuestions.find({ accountId: account }).limit(1_000).lean<SeparateQuestion[]>()
  const items = found.sort((one, other) => Number(other.askedAt) - Number(one.askedAt))
  return { items: items.slice(0, most).map((question) => show(fields, question)) }
}

const record = (
  { accountId, kind, subject, to, toName }: SeparateQuestion,
  answer: { agreed: boolean; version: number; at: Date },
  session: ClientSession,
) =>
  ConsentRecords.create(
    [
      {
        _id: new mongoose.Types.ObjectId(),
        accountId,
        purpose: kind,
        subject,
        ...(to && { to }),
        ...(toName && { toName }),
        version: answer.version,
        given: answer.agreed,
        at: answer.at,
      },
    ],
    { session },
  )

/** The version that an answer is about. Throws `conflict` where somebody agrees to another notice than today's; a no is always taken. */
const versionOf = (kind: SeparateKind, { agreed, version }: { agreed: boolean; version: number }): number => {
  const today = separateConsents[kind].version
  if (agreed && version !== today) throw new ProblemError('conflict', '说明有更新，请看过再同意')
  return today
}

/** Agrees, refuses, or takes an answer back; a second time changes nothing. Throws `not-found` for what the person was not asked. */
export const answerSeparate = async (
  vault: Vault,
  parts: readonly PersonalPart[],
  account: string,
  id: string,
  said: { agreed: boolean; version: number },
  now: Date,
) => {
  await inTransaction(async (session) => {
    const question = await SeparateQuestions.findOne({ _id: id, accountId: account }, undefined, { session }).lean<SeparateQuestion>()
    if (!question) throw new ProblemError('not-found')
    const answer = { agreed: said.agreed, version: versionOf(question.kind, said), at: now }
    const { modifiedCount } = await SeparateQuestions.updateOne(
      { _id: id, $nor: [{ 'answer.agreed': answer.agreed, 'answer.version': answer.version }] },
      { $set: { answer } },
      { session },
    )
    if (!modifiedCount) return
    await record(question, answer, session)
    const { kind, subject, to } = question
    for (const part of parts) await part.answered?.(account, { kind, subject, ...(to && { to }) }, answer.agreed, session, now)
  })
  return listSeparate(vault, account)
}
