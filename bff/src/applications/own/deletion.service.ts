import { deletionOf, waitsWords } from '@tisc/shared/applications/own/deletion'
import type { DeletionForesight } from '@tisc/shared/applications/own/own.contract'
import type { ClientSession } from 'mongoose'
import { dropSeparateQuestions } from '../../accounts/separate-consent.service'
import type { Guard, Member } from '../../platform/guard'
import { inTransaction } from '../../platform/mongo'
import { ProblemError } from '../../platform/problem-error'
import { listFiles } from '../../platform/uploads/kept-files'
import { removeFiles } from '../../platform/uploads/removing'
import type { Vault } from '../../platform/vault/vault'
import type { Visit } from '../../platform/visit'
import { currentSettings } from '../../settings/settings.service'
import { type ApplicationRecord, Applications, filesOf } from '../application.model'
import { ApplicationMarks } from '../desk/mark.model'
import { endObjections } from '../notice/objecting.service'
import { type MemberRecord, PoolMembers } from '../pool/member.model'
import { losePool } from '../pool/pool-rows'
import { findOwn } from '../standing.service'
import { ApplicationDeletions } from './deletion.model'

const standingOf = async (vault: Vault, { _id, state }: ApplicationRecord) => {
  const place = await PoolMembers.findById(_id, { load: 1 }).lean<Pick<MemberRecord, 'load'>>()
  const files = await listFiles(vault, filesOf(_id).subject)
  return deletionOf({ state, hasFiles: files.length > 0, hasPlace: place !== null, load: place?.load ?? 0 })
}

/** What would happen if one had an application of one’s own deleted. */
export const foreseeDeletion = async (vault: Vault, member: Member, id: string): Promise<DeletionForesight> => {
  const { auditMonths } = await currentSettings()
  return { ...(await standingOf(vault, await findOwn(member, id))), auditMonths }
}

/** Deletes an application with all that belongs to it, in the transaction of the caller, and writes down that it is gone. */
const erase = async ({ _id, accountId, state }: ApplicationRecord, now: Date, session: ClientSession): Promise<boolean> => {
  const { deletedCount } = await Applications.deleteOne({ _id, accountId, state })
  if (deletedCount === 0) return false
  await ApplicationMarks.deleteMany({ applicationId: _id })
  await endObjections(_id, now, true)
  await removeFiles(filesOf(_id).subject)
  await losePool(now, { _id }, session)
  await dropSeparateQuestions(accountId.toHexString(), `application ${_id.toHexString()}`)
  await ApplicationDeletions.updateOne({ _id }, { $setOnInsert: { at: now } }, { upsert: true })
  return true
}

type Asked = { vault: Vault; guard: Guard; visit: Visit }

/** Deletes one's application at once. Throws `conflict` while something must be done first, or where it moved meanwhile. */
export const deleteApplication = async ({ vault, guard, visit }: Asked, member: Member, id: string, now: Date) => {
  await findOwn(member, id)
  await inTransaction(async (session) => {
    const record = await findOwn(member, id)
    const { waitsFor } = await standingOf(vault, record)
    if (waitsFor) throw new ProblemError('conflict', waitsWords[waitsFor].zh)
    if (!(await erase(record, now, session))) throw new ProblemError('conflict', '这份申请刚刚变了，请重新看一看')
    const line = { at: now, who: { name: '申请人' }, from: visit.address, what: 'deleteApplication', requestId: visit.requestId }
    await guard.record({ ...line, outcome: 'done', subject: JSON.stringify({ id }) })
  })
  return {}
}

/** Deletes again what a backup brought back though it was deleted since, and says how many there were. */
export const eraseRestoredApplications = async (ids: readonly string[], now: Date): Promise<number> => {
  let erased = 0
  for (const id of ids) {
    const record = await Applications.findById(id).lean<ApplicationRecord>()
    if (record && (await inTransaction((session) => erase(record, now, session)))) erased += 1
  }
  return erased
}
