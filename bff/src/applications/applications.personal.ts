import { programmes } from '@tisc/shared/applications/programmes'
import type { Answers } from '@tisc/shared/forms/answer.schema'
import { answerText } from '@tisc/shared/forms/answer-text'
import { questionsOf } from '@tisc/shared/forms/sections'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import mongoose, { type ClientSession } from 'mongoose'
import type { PersonalPart } from '../platform/personal-data'
import { collectFiles } from '../platform/uploads/exporting'
import { removeFiles } from '../platform/uploads/removing'
import type { FieldSealer, Vault } from '../platform/vault/vault'
import { type ApplicationRecord, Applications, filesOf } from './application.model'
import { ApplicationMarks, type MarkRecord } from './desk/mark.model'
import { noticeAnswered } from './notice/agreeing'
import { endObjections } from './notice/objecting.service'
import { openAnswers, openSay, resealed, sealSay } from './sealed-answers'

const ofAccount = (id: string) => ({ accountId: new mongoose.Types.ObjectId(id) })

/** Each answer beside its question. */
const answered = ({ programme, savedAt }: ApplicationRecord, answers: Answers) =>
  questionsOf(programmes[programme].sections(shanghaiDay(savedAt))).flatMap((question) =>
    question.key in answers ? [{ question: question.ask.zh, answer: answerText(question, answers[question.key], 'zh') }] : [],
  )

const collectOne = (record: ApplicationRecord, fields: FieldSealer) => ({
  programme: programmes[record.programme].title.zh,
  state: record.state,
  reference: record.reference,
  since: record.since,
  answers: answered(record, openAnswers(fields, record.answers)),
  events: record.events.map(({ move, at, say }) => ({ move, at, ...(say && { say: openSay(fields, say) }) })),
  ...(record.asked && { asked: { ...record.asked, say: openSay(fields, record.asked.say) } }),
  versions: record.versions.map(({ version, at, answers, receipt }) => ({
    version,
    at,
    receipt,
    answers: answered(record, openAnswers(fields, answers)),
  })),
})

/** An application with its files. */
const remove = async (id: mongoose.Types.ObjectId, session: ClientSession): Promise<void> => {
  await removeFiles(filesOf(id).subject)
  await Applications.deleteOne({ _id: id }, { session })
}

const idsOf = (id: string) => Applications.find(ofAccount(id), { _id: 1 }).lean<Pick<ApplicationRecord, '_id'>[]>()

const collectAllFiles = async (id: string, vault: Vault): Promise<Record<string, unknown>> => {
  const folders = (await idsOf(id)).map(({ _id }, at) => collectFiles(vault, filesOf(_id).subject, `files-${at + 1}`))
  return Object.assign({}, ...(await Promise.all(folders)))
}

/** Of two open applications of a programme one stays open: what was sent before what was not. */
const closeDoubles = async (from: string, into: string, session: ClientSession): Promise<void> => {
  const theirs = await Applications.find({ ...ofAccount(into), isOpen: true }, { programme: 1, state: 1 }, { session }).lean<
    ApplicationRecord[]
  >()
  for (const { _id, programme, state } of theirs) {
    const double = { ...ofAccount(from), programme, isOpen: true }
    const mine = await Applications.findOne(double, { state: 1 }, { session }).lean<ApplicationRecord>()
    if (!mine) continue
    if (mine.state === 'draft') await remove(mine._id, session)
    else if (state === 'draft') await remove(_id, session)
    else await Applications.updateOne({ _id: mine._id }, { $set: { isOpen: false } }, { session })
  }
}

const move = async (from: string, into: string, session: ClientSession, keys: { from: FieldSealer; into: FieldSealer }) => {
  const { accountId } = ofAccount(into)
  for (const record of await Applications.find(ofAccount(from), null, { session }).lean<ApplicationRecord[]>())
    await Applications.updateOne({ _id: record._id }, { $set: { accountId, ...resealed(keys, record) } }, { session })
  for (const { _id, reason } of await ApplicationMarks.find(ofAccount(from), { reason: 1 }, { session }).lean<MarkRecord[]>()) {
    const anew = sealSay(keys.into, openSay(keys.from, reason))
    await ApplicationMarks.updateOne({ _id }, { $set: { accountId, reason: anew } }, { session })
  }
}

/** What the applications hold of a person: drafts, what was sent, version by version, and what the desk wrote. */
export const applicationsPersonal: PersonalPart = {
  name: 'applications',
  models: [Applications, ApplicationMarks],
  collect: async (id, fields) => {
    const records = await Applications.find(ofAccount(id)).sort({ since: 1, _id: 1 }).lean<ApplicationRecord[]>()
    return { applications: records.map((record) => collectOne(record, fields)) }
  },
  collectSealed: collectAllFiles,
  // What was sent is withdrawn on its own page, since the desk works on it.
  withdraw: async (id, agreed, session) => {
    if (agreed.includes('applications')) return
    const drafts = { ...ofAccount(id), state: 'draft' as const }
    for (const { _id } of await Applications.find(drafts, { _id: 1 }, { session }).lean<Pick<ApplicationRecord, '_id'>[]>()) {
      await remove(_id, session)
    }
  },
  answered: async (account, { kind, subject }, agreed, session, now) => {
    if (kind === 'publication') await noticeAnswered(account, subject, agreed, session, now)
  },
  erase: async (id, now, session) => {
    for (const { _id } of await idsOf(id)) {
      await removeFiles(filesOf(_id).subject)
      await endObjections(_id, now, true)
    }
    await Applications.deleteMany(ofAccount(id), { session })
    await ApplicationMarks.deleteMany(ofAccount(id), { session })
  },
  merge: async (from, into, session, keys) => {
    await closeDoubles(from, into, session)
    await move(from, into, session, keys)
  },
}
