import type { Draft } from '@tisc/shared/applications/applications.schema'
import { type ProgrammeKey, programmes } from '@tisc/shared/applications/programmes'
import type { Answers } from '@tisc/shared/forms/answer.schema'
import { questionsOf } from '@tisc/shared/forms/sections'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import mongoose from 'mongoose'
import { fieldsOf } from '../accounts/account.service'
import { byConsent } from '../accounts/consent.service'
import type { Member } from '../platform/guard'
import { inTransaction, isDuplicate } from '../platform/mongo'
import { ProblemError } from '../platform/problem-error'
import { keepDraftFiles } from '../platform/uploads/answer-files'
import { removeFiles } from '../platform/uploads/removing'
import type { FieldSealer, Vault } from '../platform/vault/vault'
import { type ApplicationRecord, Applications, filesOf } from './application.model'
import { digestOf, openAnswers, sealAll } from './sealed-answers'

/** One's draft of a programme, for a filter. */
const own = (member: Member, programme: ProgrammeKey) =>
  ({ accountId: new mongoose.Types.ObjectId(member.id), programme, state: 'draft', isOpen: true }) as const

export const toDraft = (fields: FieldSealer, { _id, programme, revision, answers, savedAt }: ApplicationRecord): Draft => ({
  id: _id.toHexString(),
  programme,
  revision,
  answers: openAnswers(fields, answers) as Draft['answers'],
  savedAt: savedAt.toISOString(),
})

/** What is kept of a draft, where there is one. */
export const getDraft = async (vault: Vault, member: Member, programme: ProgrammeKey): Promise<{ draft?: Draft }> => {
  const record = await Applications.findOne(own(member, programme)).lean<ApplicationRecord>()
  return record ? { draft: toDraft(await fieldsOf(vault, member.id), record) } : {}
}

type Form = { revision: number; answers: Answers }

/** Begins a draft, sealed answers in it, maybe from an earlier application. */
export const beginDraft = async (
  member: Member,
  programme: ProgrammeKey,
  answers: string,
  now: Date,
  begunFrom?: ApplicationRecord['_id'],
): Promise<ApplicationRecord> => {
  const record = {
    ...own(member, programme),
    _id: new mongoose.Types.ObjectId(),
    revision: 1,
    version: 0,
    answers,
    savedAt: now,
    since: now,
    events: [],
    versions: [],
    ...(begunFrom && { begunFrom }),
  }
  await Applications.create([record])
  return record
}

const goOn = async (member: Member, programme: ProgrammeKey, revision: number, answers: string, now: Date) =>
  (await Applications.findOneAndUpdate(
    { ...own(member, programme), revision },
    { $set: { answers, savedAt: now, since: now }, $inc: { revision: 1 } },
    { returnDocument: 'after' },
  ).lean<ApplicationRecord>()) ?? undefined

/** Why a draft could not be saved; the draft where it has these very answers, because an answer of ours was lost. */
const instead = async (fields: FieldSealer, member: Member, programme: ProgrammeKey, answers: Answers): Promise<ApplicationRecord> => {
  const record = await Applications.findOne(own(member, programme)).lean<ApplicationRecord>()
  if (record && digestOf(openAnswers(fields, record.answers)) === digestOf(answers)) return record
  if (record) throw new ProblemError('conflict', '另一台设备上有更新的内容')
  throw new ProblemError('conflict', '这份申请已经提交或者删除了')
}

/**
 * Keeps what is answered so far, whatever it is. Throws `conflict` where another device has saved since, or where the application was
 * sent, and `not-allowed` without the consent.
 */
export const saveDraft = async (vault: Vault, member: Member, programme: ProgrammeKey, form: Form, now: Date): Promise<Draft> => {
  const fields = await fieldsOf(vault, member.id)
  const sealed = sealAll(fields, form.answers)
  const { revision, answers } = form
  const write = () => (revision === 0 ? beginDraft(member, programme, sealed, now) : goOn(member, programme, revision, sealed, now))
  const saved = await byConsent(member.id, 'applications', write).catch((error: unknown) => {
    if (isDuplicate(error, 'accountId', 'programme')) return undefined
    throw error
  })
  if (saved) await keepDraftFiles(vault, filesOf(saved._id), questionsOf(programmes[programme].sections(shanghaiDay(now))), answers, now)
  return toDraft(fields, saved ?? (await instead(fields, member, programme, answers)))
}

/** Throws a draft away, if there is one. */
export const discardDraft = async (member: Member, programme: ProgrammeKey): Promise<Record<string, never>> => {
  await inTransaction(async () => {
    const draft = await Applications.findOneAndDelete(own(member, programme), { projection: { _id: 1 } }).lean<
      Pick<ApplicationRecord, '_id'>
    >()
    if (draft) await removeFiles(filesOf(draft._id).subject)
  })
  return {}
}
