import { type ApplicationMove, applicationMoves, openStates, statesBefore } from '@tisc/shared/applications/applications.state'
import { differWidely, reviewersNeeded } from '@tisc/shared/applications/desk/review'
import { programmes } from '@tisc/shared/applications/programmes'
import { questionsOf } from '@tisc/shared/forms/sections'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import mongoose from 'mongoose'
import { fieldsOf } from '../../accounts/account.service'
import { announce } from '../../platform/events/events'
import type { Viewer } from '../../platform/guard'
import { inTransaction, isDuplicate } from '../../platform/mongo'
import { ProblemError } from '../../platform/problem-error'
import type { FieldSealer, Vault } from '../../platform/vault/vault'
import { currentSettings } from '../../settings/settings.service'
import { forgetReminders, remindStaff } from '../../staff/reminders/reminders.service'
import { type ApplicationRecord, Applications, endOfDays } from '../application.model'
import { lastDayOf } from '../deadlines'
import { askForNotice } from '../notice/agreeing'
import { admitToPool, termFrom } from '../pool/admitting'
import { openAnswers, sealSay } from '../sealed-answers'
import { showDesk } from './desk.view'
import { findSent } from './inbox.staff.service'
import { ApplicationMarks, type MarkRecord } from './mark.model'
import { applicantOf, listDeciders, refuseInterested, reviewersOf } from './reviewers.staff.service'

/** Says that an application stands elsewhere by now. */
export const elsewhere = () => new ProblemError('conflict', '这份申请已经变了，请看看它到哪一步了')

type Change = { move: ApplicationMove; version?: number; say?: string; set?: object; unset?: Record<string, 1> }

/**
 * Makes a move of the table by one conditional write, with its line and what is announced of it. Throws `conflict` where the application
 * stands elsewhere, or another version was sent meanwhile.
 */
export const make = async (
  viewer: Viewer,
  fields: FieldSealer,
  id: string,
  { move, version, say, set = {}, unset }: Change,
  now: Date,
): Promise<ApplicationRecord> => {
  const { to } = applicationMoves[move]
  const event = { move, at: now, by: viewer.name, ...(say && { say: sealSay(fields, say) }) }
  const record = await Applications.findOneAndUpdate(
    { _id: id, state: { $in: [...statesBefore(move)] }, ...(version !== undefined && { version }) },
    { $set: { state: to, isOpen: openStates.includes(to), since: now, ...set }, ...(unset && { $unset: unset }), $push: { events: event } },
    { returnDocument: 'after' },
  ).lean<ApplicationRecord>()
  if (!record) throw elsewhere()
  // what waited for somebody is done
  await forgetReminders(id)
  await announce({ name: 'application', subject: `${id} ${record.events.length}`, at: now })
  return record
}

/** An application that was sent, and what seals what belongs to it. */
export const sealerOf = async (vault: Vault, id: string) => {
  const record = await findSent(id)
  return { record, fields: await fieldsOf(vault, record.accountId.toHexString()) }
}

/** Accepts a version for review. */
export const acceptApplication = async (vault: Vault, viewer: Viewer, id: string, version: number, now: Date) => {
  const { record: before, fields } = await sealerOf(vault, id)
  const dueOn = await lastDayOf('decisionDays', before.submittedAt ?? now)
  const set = { dueOn, sortsBy: dueOn, ...(!before.owner && { owner: { id: viewer.id, name: viewer.name } }) }
  return showDesk(viewer, fields, await make(viewer, fields, id, { move: 'accept', version, set }, now), now)
}

/** Asks for what is missing; only that is open then. Throws `invalid-input` for questions that the form has not. */
export const returnApplication = async (
  vault: Vault,
  viewer: Viewer,
  id: string,
  { version, keys, say }: { version: number; keys: string[]; say: string },
  now: Date,
) => {
  const { record: before, fields } = await sealerOf(vault, id)
  const known = new Set(questionsOf(programmes[before.programme].sections(shanghaiDay(now))).map(({ key }) => key))
  if (keys.some((key) => !known.has(key))) throw new ProblemError('invalid-input', '要补的内容不在这份表里')
  const until = await lastDayOf('completionDays', now)
  const set = { dueOn: until, sortsBy: until, asked: { keys, say: sealSay(fields, say), until } }
  const record = await inTransaction(async () => {
    // what was said of another version counts no more
    await ApplicationMarks.deleteMany({ applicationId: before._id })
    return make(
      viewer,
      fields,
      id,
      { move: 'giveBack', version, say, set: { ...set, marks: 0 }, unset: { reviewers: 1, marksDueOn: 1 } },
      now,
    )
  })
  return showDesk(viewer, fields, record, now)
}

/** Names who sees to an application. */
export const takeApplication = async (vault: Vault, viewer: Viewer, id: string, ownerId: string, now: Date) => {
  const { fields } = await sealerOf(vault, id)
  const [owner] = await reviewersOf([ownerId])
  const record = await Applications.findByIdAndUpdate(id, { $set: { owner } }, { returnDocument: 'after' }).lean<ApplicationRecord>()
  if (!record) throw new ProblemError('not-found')
  return showDesk(viewer, fields, record, now)
}

type MarkForm = { version: number; points: Record<string, number>; isFor: boolean; reason: string }

const checkPoints = async (points: Record<string, number>): Promise<void> => {
  const { reviewCriteria } = await currentSettings()
  const isComplete = reviewCriteria.every((one) => one in points) && Object.keys(points).length === reviewCriteria.length
  if (!isComplete) throw new ProblemError('invalid-input', '每一项都要打分')
}

/** The second mark is in: where the two see it differently, whoever decides is told. */
const finishReview = async (viewer: Viewer, fields: FieldSealer, { _id }: ApplicationRecord, now: Date) => {
  const marks = await ApplicationMarks.find({ applicationId: _id }).lean<MarkRecord[]>()
  const differs = differWidely(marks)
  const record = await make(viewer, fields, _id.toHexString(), { move: 'review', set: { differs } }, now)
  const { reference = '' } = record
  if (differs) await remindStaff(await listDeciders(), { kind: 'application-differs', about: _id.toHexString(), reference }, now)
  return record
}

/** Hands in one's review, once. With the second one the application is reviewed. Throws `not-allowed` for who was not named. */
export const markApplication = async (vault: Vault, viewer: Viewer, id: string, form: MarkForm, now: Date) => {
  const { record: before, fields } = await sealerOf(vault, id)
  if (!before.reviewers?.some((one) => one.id === viewer.id)) throw new ProblemError('not-allowed', '您不是这份申请的评审员')
  await checkPoints(form.points)
  await refuseInterested([viewer], applicantOf(openAnswers(fields, before.answers)))
  const by = { id: viewer.id, name: viewer.name }
  const mark = { ...form, _id: new mongoose.Types.ObjectId(), applicationId: before._id, accountId: before.accountId, by, at: now }
  const record = await inTransaction(async () => {
    const counted = await Applications.findOneAndUpdate(
      { _id: id, state: 'accepted', version: form.version, 'reviewers.id': viewer.id },
      { $inc: { marks: 1 } },
      { returnDocument: 'after' },
    ).lean<ApplicationRecord>()
    if (!counted) throw elsewhere()
    await ApplicationMarks.create([{ ...mark, reason: sealSay(fields, form.reason) }]).catch((error: unknown) => {
      if (isDuplicate(error, 'applicationId', 'by.id')) throw new ProblemError('conflict', '您已经交过评审')
      throw error
    })
    return counted.marks === reviewersNeeded ? finishReview(viewer, fields, counted, now) : counted
  })
  return showDesk(viewer, fields, record, now)
}

/** Refuses, or takes in: at once, or after a public notice where the programme has one and the applicant agrees to it. */
const outcomeOf = async ({ programme }: ApplicationRecord, isFor: boolean): Promise<ApplicationMove> => {
  if (!isFor) return 'refuse'
  const { [`${programme}NoticeDays` as const]: days } = await currentSettings()
  return days > 0 ? 'approve' : 'admit'
}

/** Decides, with the reason that the applicant reads; who is accepted is in the pool for a term, or asked to agree to a public notice. */
export const decideApplication = async (vault: Vault, viewer: Viewer, id: string, form: { isFor: boolean; reason: string }, now: Date) => {
  const { record: before, fields } = await sealerOf(vault, id)
  const move = await outcomeOf(before, form.isFor)
  const until = move === 'admit' ? await termFrom(now) : undefined
  const set = { sortsBy: endOfDays, ...(until && { memberUntil: until }) }
  const record = await inTransaction(async () => {
    const decided = await make(viewer, fields, id, { move, say: form.reason, set, unset: { dueOn: 1 } }, now)
    if (until) await admitToPool(vault, decided, until, viewer.name, now)
    if (move === 'approve') await askForNotice(decided, now)
    return decided
  })
  return showDesk(viewer, fields, record, now)
}
