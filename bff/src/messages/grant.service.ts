import type { Grant } from '@tisc/shared/messages/messages.schema'
import { type Notice, notices } from '@tisc/shared/messages/templates'
import type { Language } from '@tisc/shared/platform/problem'
import mongoose, { type Types } from 'mongoose'
import { languageOf } from '../accounts/reach.service'
import { isDuplicate } from '../platform/mongo'
import { type ChoiceRecord, Choices } from './choice.model'
import { type GrantMove, type GrantRecord, Grants, grantId } from './grant.model'
import { type MessagesHouse, noticeNamed } from './messages-house'

type Id = Types.ObjectId

/** More acceptances than this are not counted, so that nobody can make the ledger grow. */
const mostLeft = 30
const mostMoves = 30

/** A tap and WeChat's own notice of it are one acceptance when they are this close, in milliseconds. */
const sameTap = 120_000

const whys = {
  tap: { zh: '您允许了1条', en: 'You allowed one' },
  sent: { zh: '发出1条', en: 'One was sent' },
  returned: { zh: '没有发出，退回1条', en: 'Not sent: given back' },
  wechat: { zh: '微信记录您允许了1条', en: 'WeChat says that you allowed one' },
  emptied: { zh: '微信说已经用完', en: 'WeChat says that they are used up' },
  'switched-off': { zh: '您在微信里关闭了这类消息', en: 'You switched them off in WeChat' },
} as const satisfies Record<GrantMove['why'], Record<Language, string>>

const kept = (move: GrantMove) => ({ $each: [move], $slice: -mostMoves })

/** Adds an acceptance, up to a bound; a second writer at the same moment finds the document made. */
const add = async (accountId: Id, notice: Notice, move: GrantMove, unless: object): Promise<void> => {
  const write = (upsert: boolean) =>
    Grants.updateOne(
      { _id: grantId(accountId, notice), ...unless, $or: [{ left: { $lt: mostLeft } }, { left: { $exists: false } }] },
      { $inc: { left: 1 }, $push: { moves: kept(move) }, $setOnInsert: { accountId, notice } },
      { upsert },
    )
  await write(true).catch((error: unknown) => {
    if (!isDuplicate(error, '_id')) throw error
    // It is there: full, counted already, or just made.
    return write(false)
  })
}

/** Marks a move that told of the same acceptance; false when there is none. */
const join = async (accountId: Id, notice: Notice, other: object, mark: object): Promise<boolean> => {
  const { modifiedCount } = await Grants.updateOne({ _id: grantId(accountId, notice), moves: { $elemMatch: other } }, { $set: mark })
  return modifiedCount === 1
}

const near = (at: Date) => ({ $gte: new Date(at.getTime() - sameTap), $lte: new Date(at.getTime() + sameTap) })

/** An acceptance that the mini-app tells of; a retry of the same tap counts once. */
const giveByTap = async (accountId: Id, notice: Notice, tap: string, at: Date): Promise<void> => {
  if (await Grants.exists({ _id: grantId(accountId, notice), 'moves.tap': tap })) return
  if (await join(accountId, notice, { why: 'wechat', at: near(at), tap: { $exists: false } }, { 'moves.$.tap': tap })) return
  await add(accountId, notice, { at, change: 1, why: 'tap', tap }, { 'moves.tap': { $ne: tap } })
}

/** The same acceptance as WeChat tells of it, under the id of its notice. */
export const giveByWechat = async (accountId: Id, notice: Notice, id: string, at: Date): Promise<void> => {
  if (await Grants.exists({ _id: grantId(accountId, notice), 'moves.notice': id })) return
  if (await join(accountId, notice, { why: 'tap', at: near(at), notice: { $exists: false } }, { 'moves.$.notice': id })) return
  await add(accountId, notice, { at, change: 1, why: 'wechat', notice: id }, { 'moves.notice': { $ne: id } })
}

/** Takes one acceptance, if there is one; who never gave any is told so. One that lasts is there until it is emptied. */
export const takeGrant = async (
  house: MessagesHouse,
  accountId: Id,
  notice: Notice,
  at: Date,
): Promise<'taken' | 'no-grant' | 'never-granted'> => {
  const change = house.notices?.[notice]?.kind === 'lasting' ? 0 : -1
  const { modifiedCount } = await Grants.updateOne(
    { _id: grantId(accountId, notice), left: { $gt: 0 } },
    { $inc: { left: change }, $push: { moves: kept({ at, change, why: 'sent' }) } },
  )
  if (modifiedCount === 1) return 'taken'
  return (await Grants.exists({ _id: grantId(accountId, notice) })) ? 'no-grant' : 'never-granted'
}

/** Gives back what was taken for a message that certainly was not sent. */
export const returnGrant = async (house: MessagesHouse, accountId: Id, notice: Notice, at: Date): Promise<void> => {
  const change = house.notices?.[notice]?.kind === 'lasting' ? 0 : 1
  await Grants.updateOne(
    { _id: grantId(accountId, notice) },
    { $inc: { left: change }, $push: { moves: kept({ at, change, why: 'returned' }) } },
  )
}

/** WeChat says that there are none left, or that the person switched them off; not when one was given since. */
export const emptyGrants = async (accountId: Id, notice: Notice, why: 'emptied' | 'switched-off', at: Date): Promise<void> => {
  const given = { $elemMatch: { change: 1, why: { $ne: 'returned' }, at: { $gt: at } } }
  const found = await Grants.findOneAndUpdate(
    { _id: grantId(accountId, notice), left: { $gt: 0 }, moves: { $not: given } },
    { $set: { left: 0 } },
    { returnDocument: 'before' },
  ).lean<GrantRecord>()
  if (!found) return
  await Grants.updateOne({ _id: found._id }, { $push: { moves: kept({ at, change: -found.left, why }) } })
}

/** What `wx.requestSubscribeMessage` answered. Templates that are not ours are passed over. */
export const giveGrants = async (
  house: MessagesHouse,
  account: string,
  { tap, accepted }: { tap: string; accepted: string[] },
  now: Date,
) => {
  const accountId = new mongoose.Types.ObjectId(account)
  for (const templateId of new Set(accepted)) {
    const notice = noticeNamed(house, templateId)
    if (notice) await giveByTap(accountId, notice, tap, now)
  }
  return listGrants(house, account)
}

const leftWords = {
  never: { zh: '还没有允许；微信规定允许一次送一条', en: 'Not allowed yet; by WeChat’s rule each acceptance is one message' },
  'used-up': { zh: '次数已用完；微信规定允许一次送一条', en: 'Used up; by WeChat’s rule each acceptance is one message' },
  some: { zh: '还能收到{left}条；微信规定允许一次送一条', en: '{left} more can come; by WeChat’s rule each acceptance is one message' },
  lasting: { zh: '长期有效，直到您在微信里关闭', en: 'Lasting, until you switch it off in WeChat' },
  'none-lasting': { zh: '还没有允许', en: 'Not allowed yet' },
} as const satisfies Record<string, Record<Language, string>>

const told = (record: GrantRecord | undefined, kind: Grant['kind'], language: Language): string => {
  const left = record?.left ?? 0
  if (kind === 'lasting') return leftWords[left > 0 ? 'lasting' : 'none-lasting'][language]
  const word = left > 0 ? 'some' : record?.moves.length ? 'used-up' : 'never'
  return leftWords[word][language].replace('{left}', String(left))
}

/** How many WeChat messages of each kind may still come, and why. Asking is natural when they are wanted and nearly used up. */
export const listGrants = async (house: MessagesHouse, account: string) => {
  const [language, choice, records] = await Promise.all([
    languageOf(account),
    Choices.findById(account, { daily: 1 }).lean<ChoiceRecord>(),
    Grants.find({ accountId: account }).limit(20).lean<GrantRecord[]>(),
  ])
  const isWanted = (choice?.daily ?? []).some(({ channels }) => channels.includes('wechat'))
  const items = (Object.keys(notices) as Notice[]).flatMap((notice): Grant[] => {
    const template = house.notices?.[notice]
    if (!template) return []
    const record = records.find((known) => known.notice === notice)
    const left = record?.left ?? 0
    const moves = (record?.moves ?? []).map(({ at, change, why }) => ({ at: at.toISOString(), change, told: whys[why][language] }))
    return [
      {
        ...template,
        name: notices[notice].name,
        left,
        told: told(record, template.kind, language),
        mayAsk: isWanted && left < (template.kind === 'once' ? 2 : 1),
        moves: moves.reverse(),
      },
    ]
  })
  return { items }
}
