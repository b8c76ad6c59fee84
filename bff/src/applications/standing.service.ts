import type { Application } from '@tisc/shared/applications/applications.schema'
import { type ApplicationMove, mayMove, openStates, statesBefore } from '@tisc/shared/applications/applications.state'
import { programmes } from '@tisc/shared/applications/programmes'
import type { Answers } from '@tisc/shared/forms/answer.schema'
import { questionsOf } from '@tisc/shared/forms/sections'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import mongoose from 'mongoose'
import { fieldsOf } from '../accounts/account.service'
import { checkAnswers } from '../platform/answers'
import type { Member } from '../platform/guard'
import type { House } from '../platform/house'
import { inTransaction } from '../platform/mongo'
import { ProblemError } from '../platform/problem-error'
import { keepAnswerFiles } from '../platform/uploads/answer-files'
import type { Vault } from '../platform/vault/vault'
import { forgetReminders } from '../staff/reminders/reminders.service'
import { type ApplicationRecord, Applications, endOfDays, filesOf, mostVersions } from './application.model'
import { showApplication, toSummary } from './application.view'
import { lastDayOf } from './deadlines'
import { endObjections } from './notice/objecting.service'
import { openAnswers, sealAll } from './sealed-answers'
import { versionOf } from './submission.service'

/** How many a list of one's own shows: more than anybody has. */
const most = 50

/** One's own, drafts too, the latest first. */
export const listApplications = async (member: Member) => {
  const records = await Applications.find({ accountId: new mongoose.Types.ObjectId(member.id) }, { versions: 0, answers: 0 })
    .sort({ since: -1, _id: -1 })
    .limit(most)
    .lean<ApplicationRecord[]>()
  return { items: records.map(toSummary) }
}

/** An application of one’s own that was sent. Throws `not-found` for a draft and for anybody else’s. */
export const findOwn = async (member: Member, id: string): Promise<ApplicationRecord> => {
  const record = await Applications.findOne({ _id: id, accountId: new mongoose.Types.ObjectId(member.id) }).lean<ApplicationRecord>()
  if (!record || record.state === 'draft') throw new ProblemError('not-found')
  return record
}

/** Where one's application stands. Throws `not-found` for a draft and for anybody else's. */
export const getApplication = async (vault: Vault, member: Member, id: string, now: Date): Promise<Application> =>
  showApplication(await fieldsOf(vault, member.id), await findOwn(member, id), now)

const gone = () => new ProblemError('conflict', '这份申请现在不能这样做，请看看它到哪一步了')

/** The answers of a new version: all that were given, or, where some were asked for, those alone beside what was sent. */
const nextAnswers = ({ programme, asked }: ApplicationRecord, sent: Answers, given: Answers, today: string): Answers => {
  const open = asked?.keys
  const merged = open ? { ...sent, ...Object.fromEntries(open.map((key) => [key, given[key]])) } : given
  const present = Object.fromEntries(Object.entries(merged).filter(([, answer]) => answer !== undefined)) as Answers
  return checkAnswers(questionsOf(programmes[programme].sections(today)), present)
}

const dueFrom = async (now: Date) => {
  const dueOn = await lastDayOf('acceptanceDays', now)
  return { dueOn, sortsBy: dueOn }
}

type Amendment = { version: number; answers: Answers }

/**
 * Sends a new version, kept beside those before it: of any answer before it is accepted, of what was asked for when it was returned, which
 * then waits to be accepted again. Throws `conflict` where it stands elsewhere or another version was sent meanwhile.
 */
export const amendApplication = async (house: House, member: Member, id: string, form: Amendment, now: Date): Promise<Application> => {
  const before = await findOwn(member, id)
  const move: ApplicationMove = before.state === 'returned' ? 'complete' : 'amend'
  if (!mayMove(before.state, move) || before.version !== form.version) throw gone()
  if (before.version >= mostVersions) throw new ProblemError('conflict', '改的次数太多，请打电话告诉我们要改什么')
  const fields = await fieldsOf(house.vault, member.id)
  const answers = nextAnswers(before, openAnswers(fields, before.answers), form.answers, shanghaiDay(now))
  const questions = questionsOf(programmes[before.programme].sections(shanghaiDay(now)))
  const files = await keepAnswerFiles(house.vault, filesOf(before._id), questions, answers, now)
  const sealed = sealAll(fields, answers)
  const dueOn = move === 'complete' ? await dueFrom(now) : {}
  const next = { reference: before.reference ?? '', programme: before.programme, version: form.version + 1 }
  const version = await versionOf(house, next, { answers, sealed, files, now })
  const record = await Applications.findOneAndUpdate(
    { _id: id, accountId: before.accountId, state: { $in: [...statesBefore(move)] }, version: form.version },
    {
      $set: { state: 'submitted', version: version.version, answers: sealed, savedAt: now, since: now, ...dueOn },
      $unset: { asked: 1 },
      $push: { events: { move, at: now }, versions: version },
    },
    { returnDocument: 'after' },
  ).lean<ApplicationRecord>()
  if (!record) throw gone()
  return showApplication(fields, record, now)
}

/** Takes an application back. Throws `conflict` once it is decided. */
export const withdrawApplication = async (vault: Vault, member: Member, id: string, now: Date): Promise<Application> => {
  const { accountId } = await findOwn(member, id)
  const record = await inTransaction(async () => {
    const withdrawn = await Applications.findOneAndUpdate(
      { _id: id, accountId, state: { $in: [...statesBefore('withdraw')] } },
      {
        $set: { state: 'withdrawn', isOpen: openStates.includes('withdrawn'), since: now, sortsBy: endOfDays },
        $unset: { dueOn: 1, asked: 1, notice: 1 },
        $push: { events: { move: 'withdraw', at: now } },
      },
      { returnDocument: 'after' },
    ).lean<ApplicationRecord>()
    if (withdrawn) await endObjections(withdrawn._id, now, false)
    // nobody has to act on it any more
    if (withdrawn) await forgetReminders(id)
    return withdrawn
  })
  if (!record) throw gone()
  return showApplication(await fieldsOf(vault, member.id), record, now)
}
