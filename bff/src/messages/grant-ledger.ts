import { type Notice, notices } from '@tisc/shared/messages/templates'
import type { Types } from 'mongoose'
import { whoAgreed } from '../accounts/reach.service'
import { isDuplicate } from '../platform/mongo'
import { type GrantMove, type GrantRecord, Grants, grantId, keptMoves } from './grant.model'
import type { MessagesHouse } from './messages-house'

type Id = Types.ObjectId

/** More acceptances than this are not counted, so that nobody can make the ledger grow. */
const mostLeft = 30

/** A tap and WeChat's own notice of it are one acceptance when they are this close, in milliseconds. */
const sameTap = 120_000

/** How often one looks again at a ledger that somebody else has just changed. */
const patience = 5

/** Whether acceptances may be kept: not of who agreed neither to subscriptions nor to what the notice is about. */
export const mayKeepGrants = async (accountId: Id, notice: Notice): Promise<boolean> => {
  const agreed = await Promise.all([whoAgreed([accountId], 'subscriptions'), whoAgreed([accountId], notices[notice].purpose)])
  return agreed.some(({ size }) => size > 0)
}

/** Makes an empty ledger where there is none yet; apart from any transaction, which could not see it otherwise. */
export const openLedger = async (accountId: Id, notice: Notice): Promise<void> => {
  const made = { accountId, notice, left: 0, moves: [] }
  await Grants.updateOne({ _id: grantId(accountId, notice) }, { $setOnInsert: made }, { upsert: true }).catch((error: unknown) => {
    if (!isDuplicate(error, '_id')) throw error
  })
}

/** Who tells of an acceptance: under which name a move keeps it, and who may have told of the same one. */
const tellers = { tap: { name: 'tap', other: 'wechat' }, wechat: { name: 'notice', other: 'tap' } } as const

/**
 * Counts an acceptance in an open ledger. The same tap, or the same notice of WeChat's, counts once; so does a tap that WeChat tells of as
 * well, whichever comes first, also when both come at the same moment.
 */
export const giveGrant = async (accountId: Id, notice: Notice, why: keyof typeof tellers, told: string, at: Date): Promise<void> => {
  const _id = grantId(accountId, notice)
  const { name, other } = tellers[why]
  const near = { $gte: new Date(at.getTime() - sameTap), $lte: new Date(at.getTime() + sameTap) }
  const same = { $elemMatch: { why: other, at: near, [name]: { $exists: false } } }
  const untold = { _id, [`moves.${name}`]: { $ne: told } }
  const move: GrantMove = { at, change: 1, why, [name]: told }
  for (let tried = 0; tried < patience; tried++) {
    const joined = await Grants.updateOne({ ...untold, moves: same }, { $set: { [`moves.$.${name}`]: told } })
    if (joined.modifiedCount) return
    const added = await Grants.updateOne(
      { ...untold, left: { $lt: mostLeft }, moves: { $not: same } },
      { $inc: { left: 1 }, $push: { moves: keptMoves(move) } },
    )
    // Else it is counted already, or the ledger is full, or the other side told of it in between.
    if (added.modifiedCount || !(await Grants.exists({ ...untold, moves: same }))) return
  }
}

/** Takes one acceptance for a message, if there is one; who never gave any is told so. One that lasts is there until it is emptied. */
export const takeGrant = async (
  house: MessagesHouse,
  accountId: Id,
  notice: Notice,
  message: string,
  at: Date,
): Promise<'taken' | 'no-grant' | 'never-granted'> => {
  const _id = grantId(accountId, notice)
  const change = house.notices?.[notice]?.kind === 'lasting' ? 0 : -1
  const { modifiedCount } = await Grants.updateOne(
    { _id, left: { $gt: 0 } },
    { $inc: { left: change }, $push: { moves: keptMoves({ at, change, why: 'sent', message }) } },
  )
  if (modifiedCount === 1) return 'taken'
  return (await Grants.exists({ _id, 'moves.0': { $exists: true } })) ? 'no-grant' : 'never-granted'
}

/** Writes down what else became of an acceptance that was taken: `returned` gives it back, since certainly nothing was sent. */
export const settleGrant = async (
  house: MessagesHouse,
  accountId: Id,
  notice: Notice,
  message: string,
  why: 'refused' | 'unanswered' | 'returned',
): Promise<void> => {
  const back = why === 'returned' && house.notices?.[notice]?.kind !== 'lasting'
  await Grants.updateOne(
    { _id: grantId(accountId, notice), moves: { $elemMatch: { message, why: 'sent' } } },
    { $set: { 'moves.$.why': why, ...(back && { 'moves.$.change': 0 }) }, ...(back && { $inc: { left: 1 } }) },
  )
}

/** WeChat says that there are none left, or that the person switched them off; not when one was given since. */
export const emptyGrants = async (accountId: Id, notice: Notice, why: 'emptied' | 'switched-off', at: Date): Promise<void> => {
  const given = { $elemMatch: { change: 1, at: { $gt: at } } }
  const found = await Grants.findOneAndUpdate(
    { _id: grantId(accountId, notice), left: { $gt: 0 }, moves: { $not: given } },
    { $set: { left: 0 } },
    { returnDocument: 'before' },
  ).lean<GrantRecord>()
  if (!found) return
  await Grants.updateOne({ _id: found._id }, { $push: { moves: keptMoves({ at, change: -found.left, why }) } })
}
