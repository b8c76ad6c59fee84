import { applicationStates } from '@tisc/shared/applications/applications.state'
import type { Assignment, AssignProposal } from '@tisc/shared/applications/desk/assigning.staff.contract'
import { proposeReviewers } from '@tisc/shared/applications/desk/proposing'
import { keysOf } from '../../accounts/names.service'
import type { Viewer } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import type { FieldSealer, Vault } from '../../platform/vault/vault'
import { forgetReminders } from '../../staff/reminders/reminders.service'
import { type ApplicationRecord, Applications } from '../application.model'
import { lastDayOf } from '../deadlines'
import { openAnswers } from '../sealed-answers'
import { elsewhere, sealerOf } from './deciding.staff.service'
import { showDesk, toLine } from './desk.view'
import { ApplicationMarks, type MarkRecord } from './mark.model'
import { applicantOf, interestsOf, listReviewers, refuseInterested, reviewersOf } from './reviewers.staff.service'

type Named = { id: string; name: string }

/** Names the reviewers by one conditional write, before the first of them marked. Nothing where it stands elsewhere. */
const name = async (id: string, reviewers: Named[], now: Date, condition: object = {}) => {
  const marksDueOn = await lastDayOf('reviewDays', now)
  const record = await Applications.findOneAndUpdate(
    { _id: id, state: 'accepted', marks: { $in: [0, null] }, ...condition },
    // whoever is named now is reminded anew, though the day be the same
    { $set: { reviewers, marksDueOn }, $unset: { marksRemindedFor: 1, marksEscalatedFor: 1 } },
    { returnDocument: 'after' },
  ).lean<ApplicationRecord>()
  if (record) await forgetReminders(id)
  return record ?? undefined
}

/** Names the two reviewers, before the first of them marked. Throws `conflict` where one has an interest in the applicant. */
export const assignReviewers = async (vault: Vault, viewer: Viewer, id: string, ids: string[], now: Date) => {
  const { record: before, fields } = await sealerOf(vault, id)
  const reviewers = await reviewersOf(ids)
  await refuseInterested(reviewers, applicantOf(openAnswers(fields, before.answers)))
  const record = await name(id, reviewers, now)
  if (!record) throw elsewhere()
  return showDesk(viewer, fields, record, now)
}

/** How many reviews each owes: applications they were named for and have not marked. */
const owed = async (): Promise<Map<string, number>> => {
  const open = await Applications.find({ state: 'accepted', 'reviewers.0': { $exists: true } }, { reviewers: 1 }).lean<
    ApplicationRecord[]
  >()
  const theirs = { applicationId: { $in: open.map(({ _id }) => _id) } }
  const marks = await ApplicationMarks.find(theirs, { applicationId: 1, 'by.id': 1 }).lean<Pick<MarkRecord, 'applicationId' | 'by'>[]>()
  const done = new Set(marks.map(({ applicationId, by }) => `${applicationId.toHexString()} ${by.id}`))
  const owing = open.flatMap(({ _id, reviewers = [] }) => reviewers.filter(({ id }) => !done.has(`${_id.toHexString()} ${id}`)))
  const counts = new Map<string, number>()
  for (const { id } of owing) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** Why an application needs no reviewers any more; nothing where it does. */
const standsElsewhere = ({ state, reviewers = [] }: ApplicationRecord): string | undefined => {
  if (state !== 'accepted') return `现在是“${applicationStates[state].zh}”，不用安排评审员`
  return reviewers.length > 0 ? `已经安排了${reviewers.map((one) => one.name).join('、')}` : undefined
}

type Known = { record: ApplicationRecord; fields: FieldSealer | undefined }

/** These applications, in this order, with what opens them; drafts and what is gone are not among them. */
const findKnown = async (vault: Vault, ids: readonly string[]): Promise<Known[]> => {
  const found = await Applications.find({ _id: { $in: [...ids] }, state: { $ne: 'draft' } }, { versions: 0, events: 0 }).lean<
    ApplicationRecord[]
  >()
  const keys = await keysOf(
    vault,
    found.map(({ accountId }) => accountId.toHexString()),
  )
  return ids.flatMap((id) => {
    const record = found.find(({ _id }) => _id.toHexString() === id)
    return record ? [{ record, fields: keys.get(record.accountId.toHexString()) }] : []
  })
}

const able = async () => {
  const [{ items }, loads] = await Promise.all([listReviewers(), owed()])
  const interests = await interestsOf(items.map(({ id }) => id))
  return items.map(({ id, name }) => ({ id, name, load: loads.get(id) ?? 0, interests: interests.get(id) ?? [] }))
}

/** Proposes reviewers for many applications at once. */
export const proposeFor = async (vault: Vault, ids: string[]) => {
  const [known, reviewers] = [await findKnown(vault, [...new Set(ids)]), await able()]
  const waiting = known.filter(({ record }) => !standsElsewhere(record))
  const proposals = proposeReviewers(
    waiting.map(({ record, fields }) => ({
      id: record._id.toHexString(),
      applicant: applicantOf(fields ? openAnswers(fields, record.answers) : {}),
    })),
    reviewers,
  )
  const items = known.map(({ record, fields }): AssignProposal => {
    const { id, programme, reference, name } = toLine(fields, record)
    const { proposed = [], away = [] } = proposals.find((one) => one.id === id) ?? {}
    const tooFew = proposed.length === 0 ? '没有两位不用回避的评审员' : undefined
    const problem = standsElsewhere(record) ?? tooFew
    return { id, programme, reference, name, version: record.version, proposed, away, ...(problem && { problem }) }
  })
  return { reviewers: reviewers.map(({ id, name, load }) => ({ id, name, load })), items }
}

const whyNot = async (id: string, version: number): Promise<string> => {
  const record = await Applications.findById(id).lean<ApplicationRecord>()
  if (!record) return '这份申请已经删除'
  if (record.version !== version) return '申请人又交了新的一版，请看过再安排'
  return standsElsewhere(record) ?? elsewhere().message
}

const assignOne = async (vault: Vault, { id, version, reviewers: ids }: Assignment, now: Date): Promise<string | undefined> => {
  const [known] = await findKnown(vault, [id])
  if (!known?.fields) return whyNot(id, version)
  const reviewers = await reviewersOf(ids)
  await refuseInterested(reviewers, applicantOf(openAnswers(known.fields, known.record.answers)))
  const done = await name(id, reviewers, now, { version, 'reviewers.0': { $exists: false } })
  return done ? undefined : whyNot(id, version)
}

/** Names the reviewers of many applications, each by itself: one that was refused, or stands elsewhere by now, stops no other. */
export const assignMany = async (vault: Vault, viewer: Viewer, assignments: Assignment[], now: Date) => {
  const items: { id: string; problem?: string }[] = []
  for (const assignment of assignments) {
    const problem = await assignOne(vault, assignment, now).catch((error: unknown) => {
      if (error instanceof ProblemError) return error.message
      throw error
    })
    items.push({ id: assignment.id, ...(problem && { problem }) })
  }
  const done = assignments.filter(({ id }) => !items.some((one) => one.id === id && one.problem))
  viewer.note({ after: Object.fromEntries(done.map(({ id, reviewers }) => [id, reviewers])) })
  return { items }
}
