import { signedPaper } from '@tisc/shared/applications/paper/paper.staff.contract'
import { programmes } from '@tisc/shared/applications/programmes'
import { questionsOf } from '@tisc/shared/forms/sections'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { fieldsOf } from '../../accounts/account.service'
import { listAnswerFiles } from '../../platform/uploads/answer-files'
import { handOver, listFiles, viewFile } from '../../platform/uploads/kept-files'
import type { Vault } from '../../platform/vault/vault'
import { type ApplicationRecord, filesOf } from '../application.model'
import { openAnswers } from '../sealed-answers'
import { findSent } from './inbox.staff.service'

/** The scan of what was signed, where the application came on paper. */
const scanOf = async (vault: Vault, { _id, paper }: ApplicationRecord): Promise<Awaited<ReturnType<typeof listAnswerFiles>>> => {
  const kept = paper?.scan ? await listFiles(vault, filesOf(_id).subject) : []
  return kept.filter((file) => file.id === paper?.scan).map((file) => ({ ...file, question: signedPaper }))
}

/** The files that the version sent last names, and the scan of what was signed. */
export const listApplicationFiles = async (vault: Vault, id: string, now: Date) => {
  const record = await findSent(id)
  const { _id, accountId, programme, answers } = record
  const given = openAnswers(await fieldsOf(vault, accountId.toHexString()), answers)
  const questions = questionsOf(programmes[programme].sections(shanghaiDay(now)))
  return { items: [...(await listAnswerFiles(vault, filesOf(_id).subject, questions, given)), ...(await scanOf(vault, record))] }
}

/** A file of an application, to be saved. Throws `not-found`, also for another application's. */
export const getApplicationFile = async (vault: Vault, id: string, file: string) =>
  handOver(vault, filesOf((await findSent(id))._id).subject, file)

/** What can be looked at of it: a picture drawn anew. */
export const viewApplicationFile = async (vault: Vault, id: string, file: string) =>
  viewFile(vault, filesOf((await findSent(id))._id).subject, file)
