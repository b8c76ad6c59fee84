import type { ObjectionForm, ObjectionState, OwnObjection } from '@tisc/shared/applications/notice/objections.contract'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import mongoose from 'mongoose'
import { fieldsOf } from '../../accounts/account.service'
import { announce } from '../../platform/events/events'
import type { Member } from '../../platform/guard'
import { inTransaction, isDuplicate } from '../../platform/mongo'
import { ProblemError } from '../../platform/problem-error'
import { digestOf } from '../../platform/secret'
import { createTryLimit } from '../../platform/tries'
import type { Vault } from '../../platform/vault/vault'
import type { Visit } from '../../platform/visit'
import { type ApplicationRecord, Applications } from '../application.model'
import { sealSay } from '../sealed-answers'
import { NoticeObjections, type ObjectionRecord, objectionOwner } from './objection.model'

/** So many objections a day come from one address, and so many wait for a decision on one application. */
const [most, day, mostOpen] = [5, 86_400, 200] as const

type Sealed = ObjectionForm
const field = 'objection'

const openOne = async (vault: Vault, { _id, sealed }: ObjectionRecord): Promise<Sealed | undefined> => {
  const fields = sealed === undefined ? undefined : await vault.open(objectionOwner(_id))
  return fields && sealed ? (JSON.parse(fields.open(sealed, field)) as Sealed) : undefined
}

const show = async (vault: Vault, record: ObjectionRecord): Promise<OwnObjection> => {
  const { _id, programme, state, at, settledAt } = record
  const opened = await openOne(vault, record)
  return {
    ...{ id: _id.toHexString(), programme, state, at: at.toISOString() },
    ...(opened && { text: opened.text }),
    ...(settledAt && { settledAt: settledAt.toISOString() }),
  }
}

/** An address is found again from the objection alone, so that a repeated answer is the same and no secret is stored. */
const secretOf = (vault: Vault, { _id }: Pick<ObjectionRecord, '_id'>): Promise<string> =>
  vault.token('objection address', _id.toHexString())

const over = () => new ProblemError('conflict', '公示已经结束或者取下，现在不能提异议')

/** Lays the text beside the application, as the desk knows objections, unless the notice has ended. */
const layDown = async (vault: Vault, applicationId: string, id: mongoose.Types.ObjectId, text: string, now: Date) => {
  const isOpen = { _id: applicationId, state: 'noticed' as const, 'notice.until': { $gte: shanghaiDay(now) } }
  const record = await Applications.findOne(isOpen, { accountId: 1, programme: 1, openObjections: 1 }).lean<ApplicationRecord>()
  if (!record) throw (await Applications.exists({ _id: applicationId })) ? over() : new ProblemError('not-found')
  if ((record.openObjections ?? 0) >= mostOpen) throw new ProblemError('too-many-requests', '对这次公示的异议太多了，请打电话告诉我们')
  const sealed = sealSay(await fieldsOf(vault, record.accountId.toHexString()), text)
  const objection = { at: now, by: '网上提交', text: sealed, online: id.toHexString() }
  const { matchedCount } = await Applications.updateOne(isOpen, { $push: { objections: objection }, $inc: { openObjections: 1 } })
  if (matchedCount === 0) throw over()
  return record.programme
}

type Objecting = { id: string; form: ObjectionForm; key: string; member?: Member | undefined; now: Date }

const make = async (vault: Vault, { id, form, member, now }: Objecting, submission: ObjectionRecord['submission']) =>
  inTransaction(async (session) => {
    const _id = new mongoose.Types.ObjectId()
    const programme = await layDown(vault, id, _id, form.text, now)
    const fields = await vault.create(objectionOwner(_id), now, session)
    const record: ObjectionRecord = {
      ...{ _id, programme, submission, at: now, state: 'open', applicationId: new mongoose.Types.ObjectId(id) },
      ...(member && { accountId: new mongoose.Types.ObjectId(member.id) }),
      digest: digestOf(await secretOf(vault, { _id })),
      sealed: fields.seal(JSON.stringify(form satisfies Sealed), field),
    }
    await NoticeObjections.create([record])
    return record
  })

/** Objecting online: `rateLimits` is what multiplies every limit. */
export const createObjecting = (vault: Vault, rateLimits: number) => {
  const perDay = createTryLimit({ points: Math.ceil(most * rateLimits), seconds: day })

  const again = async (submission: ObjectionRecord['submission']) => {
    const made = await NoticeObjections.findOne({ 'submission.key': submission.key }).lean<ObjectionRecord>()
    if (made && made.submission.digest !== submission.digest) throw new ProblemError('conflict', '这次提交和上一次不一样，请重新打开看一看')
    return made ?? undefined
  }

  return {
    /** Takes an objection, once for each submission. Throws `conflict` when the notice has ended, or where the account objected already. */
    object: async (objecting: Objecting, visit: Visit) => {
      const { form, key, id, member, now } = objecting
      const submission = {
        key: await vault.token('objection submission', `${member?.id ?? 'door'} ${key}`),
        digest: await vault.token('objection content', JSON.stringify([id, form])),
      }
      const before = await again(submission)
      if (before) return { secret: await secretOf(vault, before), objection: await show(vault, before) }
      const tried = await perDay(`objection ${await vault.token('objection network', visit.network)}`, now)
      if (!tried.admitted) throw new ProblemError('too-many-requests', '从这里今天提的异议太多了，请明天再提，或者打电话')
      const record = await make(vault, objecting, submission).catch(async (error: unknown) => {
        if (isDuplicate(error, 'submission.key')) return again(submission)
        if (isDuplicate(error, 'accountId', 'applicationId')) throw new ProblemError('conflict', '您已经对这次公示提过异议了，结果会告诉您')
        throw error
      })
      if (!record) throw over()
      return { secret: await secretOf(vault, record), objection: await show(vault, record) }
    },
  }
}

/** What became of the objection at an address. Throws `not-found` for an address of none. */
export const getObjection = async (vault: Vault, secret: string): Promise<OwnObjection> => {
  const record = await NoticeObjections.findOne({ digest: digestOf(secret) }).lean<ObjectionRecord>()
  if (!record) throw new ProblemError('not-found', '没有这份异议，请核对网址')
  return show(vault, record)
}

/** One's own objections, the latest first. */
export const listOwnObjections = async (vault: Vault, { id }: Pick<Member, 'id'>): Promise<{ items: OwnObjection[] }> => {
  const records = await NoticeObjections.find({ accountId: new mongoose.Types.ObjectId(id) })
    .sort({ applicationId: -1 })
    .limit(50)
    .lean<ObjectionRecord[]>()
  const latest = records.sort((one, other) => Number(other.at) - Number(one.at))
  return { items: await Promise.all(latest.map((record) => show(vault, record))) }
}

/** Who objected, and how to reach them. Throws `not-found`, also for an objection to somebody else. */
export const getObjector = async (vault: Vault, applicationId: string, id: string) => {
  const record = await NoticeObjections.findOne({ _id: id, applicationId }).lean<ObjectionRecord>()
  const opened = record && (await openOne(vault, record))
  if (!opened) throw new ProblemError('not-found')
  return { name: opened.name, phone: opened.phone }
}

/** Says what became of objections, in the transaction that decides; whoever has an account is told. */
export const answerObjections = async (ids: readonly string[], state: Exclude<ObjectionState, 'open'>, now: Date): Promise<void> => {
  for (const _id of ids) {
    const { modifiedCount } = await NoticeObjections.updateOne({ _id, state: 'open' }, { $set: { state, settledAt: now } })
    if (modifiedCount === 1) await announce({ name: 'objection', subject: _id, at: now })
  }
}

/** Ends all that waits on an application which its applicant takes back; with `isErased` what was written about them goes as well. */
export const endObjections = async (applicationId: mongoose.Types.ObjectId, now: Date, isErased: boolean): Promise<void> => {
  const waiting = await NoticeObjections.find({ applicationId, state: 'open' }, { _id: 1 }).lean<Pick<ObjectionRecord, '_id'>[]>()
  await answerObjections(
    waiting.map(({ _id }) => _id.toHexString()),
    'moot',
    now,
  )
  if (isErased) await NoticeObjections.updateMany({ applicationId }, { $unset: { sealed: 1 } })
}

/** What an objection is told as, to whoever made it with an account. */
export const tellObjection = async ({ subject }: { subject: string }) => {
  const record = await NoticeObjections.findById(subject, { accountId: 1 }).lean<Pick<ObjectionRecord, 'accountId'>>()
  if (!record?.accountId) return undefined
  return { template: 'objection-settled' as const, args: {}, target: { route: 'notices', params: {} }, people: [record.accountId] }
}
