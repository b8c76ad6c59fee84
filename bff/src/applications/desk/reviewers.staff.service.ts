import { commonInterest } from '@tisc/shared/applications/desk/interests'
import type { Answers } from '@tisc/shared/forms/answer.schema'
import { type Permission, permissionsOf } from '@tisc/shared/staff/permissions'
import type { Viewer } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import { listPeople } from '../../staff/people.service'
import { type InterestsRecord, StaffInterests } from './interests.model'

type Named = { id: string; name: string }

const listAble = async (permission: Permission): Promise<Named[]> => {
  const { items } = await listPeople()
  const able = items.filter(({ roles, state }) => state !== 'disabled' && permissionsOf(roles).includes(permission))
  return able.map(({ id, name }) => ({ id, name }))
}

/** Who may review and own applications. */
export const listReviewers = async (): Promise<{ items: Named[] }> => ({ items: await listAble('applications.review') })

/** Who decides on applications, by their ids. */
export const listDeciders = async (): Promise<string[]> => (await listAble('applications.decide')).map(({ id }) => id)

/** These reviewers, in this order. Throws `invalid-input` for anybody who may not review, and for the same one twice. */
export const reviewersOf = async (ids: readonly string[]): Promise<Named[]> => {
  const { items } = await listReviewers()
  const found = ids.flatMap((id) => items.filter((one) => one.id === id))
  if (found.length < ids.length || new Set(ids).size < ids.length) throw new ProblemError('invalid-input', '请选两位不同的评审员')
  return found
}

/** Whom one keeps out of the way of. */
export const getInterests = async (viewer: Viewer) => {
  const record = await StaffInterests.findById(viewer.id).lean<InterestsRecord>()
  return { names: record?.names ?? [] }
}

/** Says whom one keeps out of the way of; counts from the next assignment on. */
export const setInterests = async (viewer: Viewer, names: string[], now: Date) => {
  await StaffInterests.updateOne({ _id: viewer.id }, { $set: { names, at: now } }, { upsert: true })
  return { names }
}

type Applicant = Parameters<typeof commonInterest>[0]

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** An applicant as far as conflicts of interest are concerned. */
export const applicantOf = ({ name, employer, interests }: Answers): Applicant => ({
  name: text(name),
  employer: text(employer),
  interests: text(interests),
})

/** Whom these keep out of the way of, by their ids. */
export const interestsOf = async (ids: readonly string[]): Promise<Map<string, string[]>> => {
  const declared = await StaffInterests.find({ _id: { $in: [...ids] } }).lean<InterestsRecord[]>()
  return new Map(declared.map(({ _id, names }) => [_id, names]))
}

/** Throws `conflict` where a reviewer and an applicant have something in common, and says what. */
export const refuseInterested = async (reviewers: readonly Named[], applicant: Applicant): Promise<void> => {
  const declared = await interestsOf(reviewers.map(({ id }) => id))
  for (const { id, name } of reviewers) {
    const common = commonInterest(applicant, { name, interests: declared.get(id) ?? [] })
    if (common) throw new ProblemError('conflict', `${name}要回避“${common}”，请换一位评审员`)
  }
}
