import type { Notice } from '@tisc/shared/messages/templates'
import type { Types } from 'mongoose'
import * as z from 'zod'
import { accountOf } from '../accounts/reach.service'
import { inTransaction, isDuplicate } from '../platform/mongo'
import { ProblemError } from '../platform/problem-error'
import { digestOf } from '../platform/secret'
import { isSignedCallback, openCallback } from '../platform/wechat/sealed-callback'
import { emptyGrants, giveGrant, mayKeepGrants, openLedger } from './grant-ledger'
import { type MessageRecord, Messages } from './message.model'
import { type MessagesHouse, noticeNamed } from './messages-house'
import { WechatCallbacks } from './wechat-callback.model'

/** A callback of another time than this is an old one that somebody sends again, in milliseconds. */
const fresh = 300_000

/** One or several: WeChat writes a list of one without the brackets. */
const listOf = <T extends z.ZodType>(item: T) => z.union([z.array(item), item.transform((one) => [one])]).default([])

const accepted = z.object({ TemplateId: z.string(), SubscribeStatusString: z.string() })
const arrived = z.object({ TemplateId: z.string(), ErrorCode: z.coerce.number() })

const named = z.object({
  FromUserName: z.string(),
  CreateTime: z.coerce.number(),
  MsgId: z.union([z.string(), z.number()]).optional(),
  Event: z.string().default(''),
})

/** What we listen to; everything else is taken and passed over. */
const heard = z.discriminatedUnion('Event', [
  named.extend({ Event: z.literal('subscribe_msg_popup_event'), List: listOf(accepted) }),
  named.extend({ Event: z.literal('subscribe_msg_change_event'), List: listOf(accepted) }),
  named.extend({ Event: z.literal('subscribe_msg_sent_event'), List: listOf(arrived) }),
])
type Heard = z.infer<typeof heard>

const keysOf = ({ callback }: MessagesHouse) => {
  if (!callback) throw new ProblemError('not-allowed')
  return callback
}

/** Answers WeChat's question whether the address is ours. Throws `not-allowed` to everybody else. */
export const proveCallback = async (
  house: MessagesHouse,
  query: { signature: string; timestamp: string; nonce: string; echostr: string },
) => {
  if (!isSignedCallback(query.signature, keysOf(house).token, query.timestamp, query.nonce)) throw new ProblemError('not-allowed')
  return query.echostr
}

type Query = { timestamp: string; nonce: string; msg_signature: string }

/** The message in a callback. Throws `not-allowed` unless WeChat signed and sealed just this one. */
const open = (house: MessagesHouse, { timestamp, nonce, msg_signature }: Query, sealed: string): unknown => {
  const keys = keysOf(house)
  if (!isSignedCallback(msg_signature, keys.token, timestamp, nonce, sealed)) throw new ProblemError('not-allowed')
  try {
    return JSON.parse(openCallback(keys, sealed))
  } catch (cause) {
    throw new ProblemError('not-allowed', undefined, undefined, { cause: cause as Error })
  }
}

/** A message whose fate nobody knew, or that seemed sent: only where it can be no other. */
const theOnly = async (accountId: Types.ObjectId, state: 'unknown' | 'sent', at: Date): Promise<MessageRecord | undefined> => {
  const since = new Date(at.getTime() - fresh)
  const found = await Messages.find({ accountId, 'channels.wechat.state': state, 'channels.wechat.at': { $gte: since } })
    .sort({ _id: -1 })
    .limit(2)
    .lean<MessageRecord[]>()
  return found.length === 1 ? found[0] : undefined
}

const hearArrived = async (accountId: Types.ObjectId, hasArrived: boolean, at: Date): Promise<void> => {
  const state = hasArrived ? 'unknown' : 'sent'
  const message = await theOnly(accountId, state, at)
  if (!message) return
  const change = hasArrived
    ? { $set: { 'channels.wechat.state': 'sent' }, $unset: { 'channels.wechat.reason': 1 as const } }
    : { $set: { 'channels.wechat.state': 'not-sent', 'channels.wechat.reason': 'refused' } }
  await Messages.updateOne({ _id: message._id, 'channels.wechat.state': state }, change)
}

type Item = { notice: Notice; told: Heard['List'][number] }

const hear = async (accountId: Types.ObjectId, { notice, told }: Item, event: Heard, id: string): Promise<void> => {
  const at = new Date(event.CreateTime * 1_000)
  if ('ErrorCode' in told) await hearArrived(accountId, told.ErrorCode === 0, at)
  else if (told.SubscribeStatusString !== 'accept') await emptyGrants(accountId, notice, 'switched-off', at)
  else if (event.Event === 'subscribe_msg_popup_event') await giveGrant(accountId, notice, 'wechat', id, at)
}

/** Does what the event says and marks it as done, in one: should we fail, WeChat tells it again. The second time has no effect. */
const hearOnce = async (house: MessagesHouse, event: Heard, id: string, now: Date): Promise<void> => {
  const accountId = await accountOf(house.vault, 'openid', event.FromUserName)
  const items = event.List.flatMap((told): Item[] => {
    const notice = noticeNamed(house, told.TemplateId)
    return notice ? [{ notice, told }] : []
  })
  if (!accountId || items.length === 0) return
  const taken: Item[] = []
  for (const item of items) {
    const isFate = 'ErrorCode' in item.told
    if (!isFate && !(await mayKeepGrants(accountId, item.notice))) continue
    if (!isFate) await openLedger(accountId, item.notice)
    taken.push(item)
  }
  try {
    await inTransaction(async (session) => {
      await WechatCallbacks.create([{ _id: id, at: now }], { session })
      for (const item of taken) await hear(accountId, item, event, id)
    })
  } catch (error) {
    if (!isDuplicate(error, '_id')) throw error
  }
}

/** Takes what WeChat tells, once; what is old or was taken already has no effect. Throws `not-allowed` for what WeChat did not send. */
export const receiveCallback = async (house: MessagesHouse, query: Query, sealed: string, now: Date) => {
  const message = open(house, query, sealed)
  const id = named.safeParse(message)
  const done = 'success'
  if (!id.success) return done
  const { FromUserName, CreateTime, MsgId, Event } = id.data
  if ([Number(query.timestamp), CreateTime].some((seconds) => !(Math.abs(now.getTime() - seconds * 1_000) <= fresh))) return done
  const event = heard.safeParse(message)
  if (!event.success) return done
  const name = digestOf(MsgId === undefined ? `${FromUserName} ${CreateTime} ${Event}` : String(MsgId))
  await hearOnce(house, event.data, name, now)
  return done
}
