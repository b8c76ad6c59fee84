import { fieldsOf } from '../../accounts/account.service'
import type { Member } from '../../platform/guard'
import { listAnswerFiles } from '../../platform/uploads/answer-files'
import { handOver } from '../../platform/uploads/kept-files'
import type { Vault } from '../../platform/vault/vault'
import { filesOf } from '../application.model'
import { openAnswers } from '../sealed-answers'
import { findOwn } from '../standing.service'
import { questionsNow } from '../submission.service'

/** The files of what one sent last. Throws `not-found` for anybody else's. */
export const listOwnFiles = async (vault: Vault, member: Member, id: string, now: Date) => {
  const { _id, programme, answers } = await findOwn(member, id)
  const given = openAnswers(await fieldsOf(vault, member.id), answers)
  return { items: await listAnswerFiles(vault, filesOf(_id).subject, questionsNow(programme, now), given) }
}

/** A file of one's application, to be saved. Throws `not-found`, also for another application's. */
export const getOwnFile = async (vault: Vault, member: Member, id: string, file: string) =>
  handOver(vault, filesOf((await findOwn(member, id))._id).subject, file)
