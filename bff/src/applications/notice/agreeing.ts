import { applicationMoves, statesBefore } from '@tisc/shared/applications/applications.state'
import { programmes } from '@tisc/shared/applications/programmes'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import type { ClientSession } from 'mongoose'
import { askSeparateConsent } from '../../accounts/separate-consent.service'
import { type ApplicationRecord, Applications, endOfDays } from '../application.model'
import { lastDayOf } from '../deadlines'

const subjectOf = (id: string) => `application ${id}`

/** Asks the applicant to agree to the public notice, which is told with the decision. */
export const askForNotice = async ({ _id, accountId, programme }: ApplicationRecord, now: Date): Promise<void> => {
  const about = { zh: `公示：${programmes[programme].title.zh}`, en: `Public notice: ${programmes[programme].title.en}` }
  await askSeparateConsent(accountId.toHexString(), { kind: 'publication', subject: subjectOf(_id.toHexString()) }, about, now)
}

const changeOf = async ({ programme }: ApplicationRecord, agreed: boolean, now: Date) => {
  if (!agreed) return { $set: { sortsBy: endOfDays }, $unset: { notice: 1, dueOn: 1 } }
  const until = await lastDayOf(`${programme}NoticeDays`, now)
  return { $set: { notice: { from: shanghaiDay(now), until }, dueOn: until, sortsBy: until } }
}

/**
 * Puts an application on public notice as soon as its applicant agrees, and takes it down as soon as they take that back; agreed to again,
 * the days begin anew. In the transaction of the answer.
 */
export const noticeAnswered = async (
  account: string,
  subject: string,
  agreed: boolean,
  session: ClientSession,
  now: Date,
): Promise<void> => {
  const [, id = ''] = /^application ([0-9a-f]{24})$/.exec(subject) ?? []
  const move = agreed ? 'publish' : 'unpublish'
  const isThere = { _id: id, accountId: account, state: { $in: [...statesBefore(move)] } }
  const record = id && (await Applications.findOne(isThere, null, { session }).lean<ApplicationRecord>())
  if (!record) return
  const { $set, ...rest } = await changeOf(record, agreed, now)
  const event = { move, at: now } as const
  const moved = { $set: { ...$set, state: applicationMoves[move].to, since: now }, $push: { events: event }, ...rest }
  await Applications.updateOne(isThere, moved, { session })
}
