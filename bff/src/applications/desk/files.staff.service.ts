import { programmes } from '@tisc/shared/applications/programmes'
import { questionsOf } from '@tisc/shared/forms/sections'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { fieldsOf } from '../../accounts/account.service'
import { listAnswerFiles } from '../../platform/uploads/answer-files'
import { handOver, viewFile } from '../../platform/uploads/kept-files'
import type { Vault } from '../../platform/vault/vault'
import { filesOf } from '../application.model'
import { openAnswers } from '../sealed-answers'
import { findSent } from './inbox.staff.service'

/** The files that the version sent last names. */
export const listApplicationFiles = async (vault: Vault, id: string, now: Date) => {
  const { _id, accountId, programme, answers } = await findSent(id)
  const given = openAnswers(await fieldsOf(vault, accountId.toHexString()), answers)
  const questions = questionsOf(programmes[programme].sections(shanghaiDay(now)))
  return { items: await listAnswerFiles(vault, filesOf(_id).subject, questions, given) }
}

/** A file of an application, to be saved. Throws `not-found`, also for another application's. */
export const getApplicationFile = async (vault: Vault, id: string, file: string) =>
  handOver(vault, filesOf((await findSent(id))._id).subject, file)

/** What can be looked at of it: a picture drawn anew. */
export const viewApplicationFile = async (vault: Vault, id: string, file: string) =>
  viewFile(vault, filesOf((await findSent(id))._id).subject, file)
