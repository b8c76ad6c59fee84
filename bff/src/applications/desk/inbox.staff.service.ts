import type { ApplicationState } from '@tisc/shared/applications/applications.state'
import type { ProgrammeKey } from '@tisc/shared/applications/programmes'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import mongoose from 'mongoose'
import { fieldsOf } from '../../accounts/account.service'
import { keysOf } from '../../accounts/names.service'
import type { Viewer } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import type { Vault } from '../../platform/vault/vault'
import { type ApplicationRecord, Applications, endOfDays } from '../application.model'
import { openAnswers } from '../sealed-answers'
import { showDesk, toLine } from './desk.view'
import { ours } from './watching'

/** An application that was sent. Throws `not-found` for a draft, which is nobody's business yet. */
export const findSent = async (id: string): Promise<ApplicationRecord> => {
  const record = await Applications.findById(id).lean<ApplicationRecord>()
  if (!record || record.state === 'draft') throw new ProblemError('not-found')
  return record
}

export const openApplication = async (vault: Vault, viewer: Viewer, id: string, now: Date) => {
  const record = await findSent(id)
  return showDesk(viewer, await fieldsOf(vault, record.accountId.toHexString()), record, now)
}

/** How to reach an applicant. */
export const getContact = async (vault: Vault, id: string) => {
  const { accountId, answers } = await findSent(id)
  const { phone, email } = openAnswers(await fieldsOf(vault, accountId.toHexString()), answers)
  return { phone: typeof phone === 'string' ? phone : '', email: typeof email === 'string' ? email : '' }
}

type Question = {
  state?: ApplicationState | undefined
  programme?: ProgrammeKey | undefined
  owner?: 'mine' | 'nobody' | undefined
  look?: 'overdue' | 'differs' | undefined
  cursor?: string | undefined
  limit: number
}

const placeOf = (cursor: string): { dueOn: string; id: mongoose.Types.ObjectId } => {
  const [, dueOn = '', id = ''] = /^(\d{4}-\d\d-\d\d)_([0-9a-f]{24})$/.exec(cursor) ?? []
  if (!id) throw new ProblemError('invalid-input', '翻页标记不对，请从第一页重新开始')
  return { dueOn, id: new mongoose.Types.ObjectId(id) }
}

const filterOf = (viewer: Viewer, { state, programme, owner, look, cursor }: Question, now: Date): object => {
  const after = cursor && placeOf(cursor)
  return {
    // a draft stands in no inbox
    sortsBy: { $gte: '', ...(look === 'overdue' && { $lt: shanghaiDay(now) }) },
    ...(look === 'overdue' && { state: { $in: ours } }),
    ...(look === 'differs' && { state: 'reviewed', differs: true }),
    // of both, what is asked for besides has to hold as well
    ...(state && { $and: [{ state }] }),
    ...(programme && { programme }),
    ...(owner === 'mine' && { 'owner.id': viewer.id }),
    ...(owner === 'nobody' && { owner: { $exists: false } }),
    ...(after && { $or: [{ sortsBy: { $gt: after.dueOn } }, { sortsBy: after.dueOn, _id: { $gt: after.id } }] }),
  }
}

/** What was sent, those due first come first. */
export const listInbox = async (vault: Vault, viewer: Viewer, question: Question, now: Date) => {
  const found = await Applications.find(filterOf(viewer, question, now), { versions: 0, events: 0 })
    .sort({ sortsBy: 1, _id: 1 })
    .limit(question.limit + 1)
    .lean<ApplicationRecord[]>()
  const shown = found.slice(0, question.limit)
  const keys = await keysOf(
    vault,
    shown.map(({ accountId }) => accountId.toHexString()),
  )
  const last = found.length > question.limit ? shown.at(-1) : undefined
  return {
    items: shown.map((record) => toLine(keys.get(record.accountId.toHexString()), record)),
    ...(last && { next: `${last.sortsBy ?? endOfDays}_${last._id.toHexString()}` }),
  }
}
