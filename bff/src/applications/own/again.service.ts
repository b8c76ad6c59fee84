import type { Draft } from '@tisc/shared/applications/applications.schema'
import { carriedOver, mayApplyAgain } from '@tisc/shared/applications/own/again'
import type { AnsweredFile, Answers } from '@tisc/shared/forms/answer.schema'
import type { Question } from '@tisc/shared/forms/question.schema'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { fieldsOf } from '../../accounts/account.service'
import { byConsent, requireConsent } from '../../accounts/consent.service'
import type { Member } from '../../platform/guard'
import { isDuplicate } from '../../platform/mongo'
import { ProblemError } from '../../platform/problem-error'
import { keepDraftFiles } from '../../platform/uploads/answer-files'
import { copyFile } from '../../platform/uploads/copying'
import type { Vault } from '../../platform/vault/vault'
import { type ApplicationRecord, Applications, filesOf } from '../application.model'
import { beginDraft, toDraft } from '../draft.service'
import { openAnswers, sealAll } from '../sealed-answers'
import { findOwn } from '../standing.service'
import { questionsNow } from '../submission.service'

const taken = () => new ProblemError('conflict', '这个项目您已经有一份没有办完的申请，请接着办那一份')

/** The answers with each file as a copy of its own, so that the old application can go without the new one losing anything. */
const withCopies = async (vault: Vault, subject: string, questions: readonly Question[], answers: Answers, now: Date): Promise<Answers> => {
  const copied: Record<string, Answers[string]> = { ...answers }
  for (const { key, kind } of questions) {
    if (kind !== 'files' || !(key in answers)) continue
    const copies = await Promise.all((answers[key] as AnsweredFile[]).map((file) => copyFile(vault, subject, file, now)))
    const there = copies.filter((copy) => copy !== undefined)
    if (there.length > 0) copied[key] = there
    else delete copied[key]
  }
  return copied
}

/**
 * Begins the next application from one that is over. The same again, as after a double tap, gives the draft that was begun. Throws `conflict`
 * where it is not over yet or another one of the programme is under way, and `not-allowed` without the consent.
 */
export const applyAgain = async (
  vault: Vault,
  member: Member,
  id: string,
  { files }: { files: boolean },
  now: Date,
): Promise<Draft & { anew: string[] }> => {
  const before = await findOwn(member, id)
  await requireConsent(member.id, 'applications')
  const { programme, accountId, submittedAt = before.savedAt } = before
  const fields = await fieldsOf(vault, member.id)
  const questions = questionsNow(programme, now)
  const sent = openAnswers(fields, before.answers)
  const { answers, anew } = carriedOver(questions, sent, {
    sentOn: shanghaiDay(before.versions.at(-1)?.at ?? submittedAt),
    withFiles: files,
  })
  const underWay = await Applications.findOne({ accountId, programme, isOpen: true }).lean<ApplicationRecord>()
  if (underWay?.state === 'draft' && underWay.begunFrom?.equals(before._id)) return { ...toDraft(fields, underWay), anew }
  if (underWay) throw taken()
  if (!mayApplyAgain({ ...before, today: shanghaiDay(now) })) throw new ProblemError('conflict', '您还在库里，任期快到的时候才能再申请')
  const given = files ? await withCopies(vault, filesOf(before._id).subject, questions, answers, now) : answers
  const begin = () => beginDraft(member, programme, sealAll(fields, given), now, before._id)
  const begun = await byConsent(member.id, 'applications', begin).catch((error: unknown) => {
    throw isDuplicate(error, 'accountId', 'programme') ? taken() : error
  })
  await keepDraftFiles(vault, filesOf(begun._id), questions, given, now)
  return { ...toDraft(fields, begun), anew }
}
