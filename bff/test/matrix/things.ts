import type { SentFile } from '@tisc/shared/platform/contract'
import mongoose from 'mongoose'
import sharp from 'sharp'
import { type ArticleRecord, Articles, type DeskPerson, type DeskState } from '../../src/daily/article.model'
import { Comments } from '../../src/daily/desk/comment.model'
import { SavedTexts } from '../../src/daily/desk/saved-text.model'
import { ErrorReports } from '../../src/daily/error-report.model'
import { storeImage } from '../../src/daily/images/image.service'
import { Issues } from '../../src/daily/issue.model'
import { draftArticle, proposeCorrection, publishArticle, withdrawArticle } from '../../src/daily/publishing.service'
import { Topics } from '../../src/daily/topic.model'
import { Alerts } from '../../src/platform/alerts/alert.model'
import { noteFailure } from '../../src/platform/alerts/alerts'
import { Deputies } from '../../src/staff/deputy.model'
import { StaffReminders } from '../../src/staff/reminders/reminder.model'
import { remindStaff } from '../../src/staff/reminders/reminders.service'
import { sampleContent } from '../articles'
import { missingId } from './make'

/** How far an article has come. */
export type Stage = 'draft' | 'in-review' | 'approved' | 'scheduled' | 'published' | 'corrected' | 'withdrawn' | 'discarded'
const somebody: DeskPerson = { id: 'a'.repeat(24), name: '另一位' }
let serial = 600

/** An article that somebody wrote, brought as far as it should be; gives its id. */
export const makeArticle = async (stage: Stage, writer: DeskPerson, now: Date, more: Partial<ArticleRecord> = {}): Promise<string> => {
  const desk: DeskState = { revision: 1, writers: [writer] }
  const id = await draftArticle(sampleContent(), now, undefined, desk)
  const approval = { by: somebody, at: now }
  const publishAt = new Date(now.getTime() + 60_000)
  const states = {
    'in-review': { state: 'in-review' },
    approved: { state: 'in-review', 'desk.approval': approval },
    discarded: { state: 'discarded', 'desk.discarded': approval },
    scheduled: { state: 'scheduled', 'desk.approval': approval, 'desk.scheduled': { ...approval, publishAt } },
  } as const
  if (stage in states) await Articles.updateOne({ _id: id }, { $set: { ...states[stage as keyof typeof states], ...more } })
  if (stage === 'published' || stage === 'corrected' || stage === 'withdrawn') await publishArticle(id, now)
  if (stage === 'corrected') await proposeCorrection(id, sampleContent({ title: '改过' }), now, writer)
  if (stage === 'withdrawn') await withdrawArticle(id, '测试用的撤回', now)
  await SavedTexts.create([{ articleId: id, revision: 1, content: sampleContent(), by: writer, at: now, since: now }])
  return id.toHexString()
}

export const makeComment = async (article: string, now: Date): Promise<string> => {
  const _id = new mongoose.Types.ObjectId()
  await Comments.create([
    { _id, articleId: new mongoose.Types.ObjectId(article), block: 0, quote: '样例', text: '意见', by: somebody, at: now },
  ])
  return _id.toHexString()
}

export const makeReport = async (now: Date): Promise<string> => {
  const articleId = new mongoose.Types.ObjectId(await makeArticle('published', somebody, now))
  const [report] = await ErrorReports.create([{ articleId, version: 1, kind: 'fact', text: '年份写错了', at: now, open: true }])
  return String(report?._id)
}

/** An issue with one article, an approved one unless told. */
export const makeIssue = async (now: Date, stage: 'approved' | 'scheduled' = 'approved'): Promise<number> => {
  serial += 1
  await Issues.create([{ serial, date: '2026-11-24', month: '2026-11', state: 'draft', articles: 0, minutes: 0, corrected: false }])
  await makeArticle(stage, somebody, now, { issue: serial, position: 1 })
  return serial
}

/** The number the next issue must have. */
export const freeSerial = async (): Promise<number> => {
  const last = await Issues.findOne({}, { serial: 1 }).sort({ serial: -1 }).lean()
  return (last?.serial ?? 0) + 1
}

let topics = 0
export const makeTopic = async (): Promise<string> => {
  topics += 1
  await Topics.create({ _id: `topic-${topics}`, name: '样例' })
  return `topic-${topics}`
}

/** A small image as it is sent. */
export const sampleImage = async (): Promise<SentFile> => ({
  name: '样例.png',
  bytes: await sharp({ create: { width: 8, height: 8, channels: 3, background: '#24642f' } })
    .png()
    .toBuffer(),
})

/** An image that is there; gives its id. */
export const makeImage = async (): Promise<string> => {
  const { name, bytes } = await sampleImage()
  const viewer = { ...somebody, roles: [], session: '', may: () => true, note: () => {} }
  return (await storeImage(viewer, { name, bytes: new Uint8Array(bytes) }, new Date())).id
}

/** A naming of a deputy; gives its id. */
export const makeDeputy = async (person: string, at: Date): Promise<string> => {
  const [_id, personId, deputyId] = [undefined, person, somebody.id].map((id) => new mongoose.Types.ObjectId(id))
  const [made] = await Deputies.insertMany([{ _id, personId, deputyId, from: '2026-11-24', to: '2026-11-30', at }])
  return String(made?._id)
}

/** Something that waits for somebody; gives its id. */
export const makeReminder = async (to: string, now: Date): Promise<string> => {
  await remindStaff([to], { kind: 'application-due', about: missingId, reference: '2205041786' }, now)
  return String((await StaffReminders.findOne({ to }).sort({ _id: -1 }).lean())?._id)
}

/** Something that fails; gives its id. */
export const makeAlert = async (what: string, now: Date): Promise<string> => {
  await noteFailure({ kind: 'job', what }, new Error('样例'), now)
  return String((await Alerts.findOne({ kind: 'job', what, open: true }).lean())?._id)
}
