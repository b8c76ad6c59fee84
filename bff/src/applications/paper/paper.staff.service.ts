import type { PaperEntry, PaperEntryLine } from '@tisc/shared/applications/paper/paper.staff.contract'
import type { ProgrammeKey } from '@tisc/shared/applications/programmes'
import type { Answers } from '@tisc/shared/forms/answer.schema'
import { phone } from '@tisc/shared/platform/fields'
import mongoose from 'mongoose'
import { checkAnswers } from '../../platform/answers'
import type { Viewer } from '../../platform/guard'
import { inTransaction } from '../../platform/mongo'
import { ProblemError } from '../../platform/problem-error'
import type { FieldSealer, Vault } from '../../platform/vault/vault'
import { openAnswers, sealAll } from '../sealed-answers'
import { questionsNow } from '../submission.service'
import { PaperEntries, type PaperEntryRecord, paperOwner } from './paper-entry.model'

/** The mobile number in a form, by which its account is found; nothing where it is another kind of number. */
export const mobileIn = ({ phone: given }: Answers): string | undefined => phone.safeParse(given).data

/** An entry and what opens it. Throws `not-found` for one that was confirmed or thrown away. */
export const findPaper = async (vault: Vault, id: string): Promise<{ record: PaperEntryRecord; fields: FieldSealer }> => {
  const record = await PaperEntries.findById(id).lean<PaperEntryRecord>()
  const fields = record && (await vault.open(paperOwner(record._id)))
  if (!record || !fields) throw new ProblemError('not-found')
  return { record, fields }
}

const toLine = ({ _id, programme, by, at }: PaperEntryRecord, { name }: Answers): PaperEntryLine => ({
  id: _id.toHexString(),
  programme,
  name: typeof name === 'string' ? name : '',
  by: by.name,
  at: at.toISOString(),
})

const show = (record: PaperEntryRecord, answers: Answers): PaperEntry => ({
  ...toLine(record, answers),
  answers: answers as PaperEntry['answers'],
  isMobile: mobileIn(answers) !== undefined,
  isVerified: record.verifiedAt !== undefined,
})

/** More than a desk has in hand. */
const most = 200

export const listPaper = async (vault: Vault): Promise<{ items: PaperEntryLine[] }> => {
  const records = await PaperEntries.find().sort({ at: -1, _id: -1 }).limit(most).lean<PaperEntryRecord[]>()
  const keys = await vault.openAll(records.map(({ _id }) => paperOwner(_id)))
  return {
    items: records.map((record) => {
      const fields = keys.get(paperOwner(record._id))
      return toLine(record, fields ? openAnswers(fields, record.answers) : {})
    }),
  }
}

/** Types a paper form in: its answers are checked by the schema that checks an applicant's own. */
export const enterPaper = async (
  vault: Vault,
  viewer: Viewer,
  { programme, answers: given }: { programme: ProgrammeKey; answers: Answers },
  now: Date,
): Promise<PaperEntry> => {
  const answers = checkAnswers(questionsNow(programme, now), given)
  return inTransaction(async (session) => {
    const _id = new mongoose.Types.ObjectId()
    const fields = await vault.create(paperOwner(_id), now, session)
    const record = { _id, programme, by: { id: viewer.id, name: viewer.name }, at: now, answers: sealAll(fields, answers) }
    await PaperEntries.create([record])
    viewer.note({ after: { id: _id.toHexString(), programme } })
    return show(record, answers)
  })
}

export const openPaper = async (vault: Vault, id: string): Promise<PaperEntry> => {
  const { record, fields } = await findPaper(vault, id)
  return show(record, openAnswers(fields, record.answers))
}

/** Mends what was typed: a code that was right for what stood there before is asked for again. */
export const changePaper = async (vault: Vault, id: string, given: Answers, now: Date): Promise<PaperEntry> => {
  const { record, fields } = await findPaper(vault, id)
  const answers = checkAnswers(questionsNow(record.programme, now), given)
  const changed = await PaperEntries.findByIdAndUpdate(
    id,
    { $set: { answers: sealAll(fields, answers) }, $unset: { verifiedAt: 1 } },
    { returnDocument: 'after' },
  ).lean<PaperEntryRecord>()
  if (!changed) throw new ProblemError('not-found')
  return show(changed, answers)
}

/** Removes entries with their keys, in the caller's transaction. */
export const removePaper = async (vault: Vault, ids: mongoose.Types.ObjectId[]): Promise<void> => {
  await PaperEntries.deleteMany({ _id: { $in: ids } })
  for (const id of ids) await inTransaction((session) => vault.destroy(paperOwner(id), session))
}

/** Throws a form away that nobody confirmed. */
export const dropPaper = async (vault: Vault, id: string): Promise<Record<string, never>> => {
  const { record } = await findPaper(vault, id)
  await removePaper(vault, [record._id])
  return {}
}
