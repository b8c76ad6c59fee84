import type { Answers } from '@tisc/shared/forms/answer.schema'
import { questionsOf } from '@tisc/shared/forms/sections'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { filingSections } from '@tisc/shared/rights/filing/filing.form'
import mongoose from 'mongoose'
import { fieldsOf } from '../../accounts/account.service'
import { byConsent } from '../../accounts/consent.service'
import { digestOf, openAnswers, sealAll } from '../../platform/answers'
import type { Member } from '../../platform/guard'
import { inTransaction, isDuplicate } from '../../platform/mongo'
import { ProblemError } from '../../platform/problem-error'
import { keepDraftFiles } from '../../platform/uploads/answer-files'
import { moveFiles } from '../../platform/uploads/keeping'
import { removeFiles } from '../../platform/uploads/removing'
import type { FieldSealer, Vault } from '../../platform/vault/vault'
import { currentSettings } from '../../settings/settings.service'
import { caseSubject } from '../case.model'
import { type CaseDraftRecord, CaseDrafts, draftFiles } from './case-draft.model'
import { refuseDefence } from './refuse-defence'

/** How many go at a time. */
const most = 100

const idOf = (member: Member) => new mongoose.Types.ObjectId(member.id)

const find = (member: Member) => CaseDrafts.findById(idOf(member)).lean<CaseDraftRecord>()

const toDraft = (fields: FieldSealer, { revision, answers, savedAt }: CaseDraftRecord) => ({
  revision,
  answers: openAnswers(fields, answers) as never,
  savedAt: savedAt.toISOString(),
})

/** What is kept of the case somebody is writing, where they are writing one. */
export const getCaseDraft = async (vault: Vault, member: Member) => {
  const record = await find(member)
  return record ? { draft: toDraft(await fieldsOf(vault, member.id), record) } : {}
}

const begin = async (record: CaseDraftRecord): Promise<CaseDraftRecord> => {
  await CaseDrafts.create([record])
  return record
}

const goOn = async (revision: number, { _id, answers, savedAt }: CaseDraftRecord): Promise<CaseDraftRecord | undefined> =>
  (await CaseDrafts.findOneAndUpdate(
    { _id, revision },
    { $set: { answers, savedAt }, $inc: { revision: 1 } },
    { returnDocument: 'after' },
  ).lean<CaseDraftRecord>()) ?? undefined

/** Why it could not be saved; the draft where it has these very answers, because an answer of ours was lost. */
const instead = async (fields: FieldSealer, member: Member, answers: Answers): Promise<CaseDraftRecord> => {
  const record = await find(member)
  if (record && digestOf(openAnswers(fields, record.answers)) === digestOf(answers)) return record
  throw new ProblemError('conflict', record ? '另一台设备上有更新的内容' : '这份内容已经提交或者删除了')
}

/**
 * Keeps what is answered so far, whatever it is. Throws `conflict` where another device has saved since, or where it was sent,
 * `not-allowed` without the consent, and `invalid-input` for a national-defence patent, of which nothing is kept.
 */
export const saveCaseDraft = async (vault: Vault, member: Member, form: { revision: number; answers: Answers }, now: Date) => {
  refuseDefence(form.answers)
  const fields = await fieldsOf(vault, member.id)
  const record = { _id: idOf(member), revision: 1, answers: sealAll(fields, form.answers), savedAt: now }
  const write = () => (form.revision === 0 ? begin(record) : goOn(form.revision, record))
  const saved = await byConsent(member.id, 'cases', write).catch((error: unknown) => {
    if (isDuplicate(error, '_id')) return undefined
    throw error
  })
  if (saved) await keepDraftFiles(vault, draftFiles(member.id), questionsOf(filingSections(shanghaiDay(now))), form.answers, now)
  return toDraft(fields, saved ?? (await instead(fields, member, form.answers)))
}

/** Removes the draft of an account with its files; in the caller’s transaction where there is one. */
export const removeCaseDraft = (account: string): Promise<void> =>
  inTransaction(async () => {
    await CaseDrafts.deleteOne({ _id: account })
    await removeFiles(draftFiles(account).subject)
  })

/** Throws it away, if there is one. */
export const discardCaseDraft = async (member: Member): Promise<Record<string, never>> => {
  await removeCaseDraft(member.id)
  return {}
}

/** Takes the draft that is being sent, with its files, in the transaction that makes a case of it. Throws `conflict` where it is no longer the one that was checked. */
export const takeCaseDraft = async (member: Member, revision: number, into: mongoose.Types.ObjectId): Promise<void> => {
  const { deletedCount } = await CaseDrafts.deleteOne({ _id: idOf(member), revision })
  if (deletedCount !== 1) throw new ProblemError('conflict', '这份内容在别处改过或者已经提交，请重新打开看一看')
  await moveFiles(draftFiles(member.id).subject, caseSubject(into))
}

/** The job that forgets what nobody went on with, as the page before the first question says. */
export const forgetOldCaseDrafts = async (now: Date): Promise<void> => {
  const { draftDays } = await currentSettings()
  const isOld = { savedAt: { $lte: new Date(now.getTime() - draftDays * 86_400_000) } }
  const old = await CaseDrafts.find(isOld, { _id: 1 }).limit(most).lean<Pick<CaseDraftRecord, '_id'>[]>()
  for (const { _id } of old)
    await inTransaction(async () => {
      // where somebody went on with it meanwhile, it stays
      const { deletedCount } = await CaseDrafts.deleteOne({ _id, ...isOld })
      if (deletedCount === 1) await removeFiles(draftFiles(_id.toHexString()).subject)
    })
}
