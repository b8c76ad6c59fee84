import '../platform/zod-setup'
import * as z from 'zod'
import { id, instant } from '../platform/fields'
import { channelNames, frequencyNames } from './messages.words'

/** What a message leads to: the name of a page and what the page is told. Clients ignore routes they do not know. */
export const target = z.object({ route: z.string(), params: z.record(z.string(), z.string()) })
export type Target = z.infer<typeof target>

/**
 * What became of a message on a channel: the state and the reason as words of open lists, and both in the person's language.
 * `at` is when it was sent, or when it was decided.
 */
export const fate = z.object({
  channel: z.string(),
  channelName: z.string(),
  state: z.string(),
  reason: z.string().optional(),
  told: z.string(),
  at: instant.optional(),
})
export type Fate = z.infer<typeof fate>

/** A message in the inbox. */
export const message = z.object({
  id,
  template: z.string(),
  title: z.string(),
  text: z.string(),
  at: instant,
  readAt: instant.optional(),
  target: target.optional(),
  fates: z.array(fate),
  /** For messages one can end: the secret of the unsubscribe page, and the topics they came for. */
  unsubscribe: z.string().optional(),
  topics: z.array(z.string()),
})
export type Message = z.infer<typeof message>

/** The key of a topic of the Daily, or `all` for everything that is published. */
export const topicChoice = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '主题不存在')
export const allTopics = 'all'

const channel = z.enum(channelNames)

/** One topic, how often it comes, and where to beside the inbox. */
export const subscription = z.strictObject({
  topic: topicChoice,
  frequency: z.enum(frequencyNames),
  channels: z.array(channel).max(channelNames.length),
})
export type Subscription = z.infer<typeof subscription>

/** A time of day in Shanghai, `22:00`. */
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间写成22:00这样')
export const quietHours = z.strictObject({ from: timeOfDay, to: timeOfDay })

const unlike = <T>(items: T[], key: (item: T) => string) => new Set(items.map(key)).size === items.length

/** All of one's choices at once; what is left out is off. */
export const choicesForm = z.strictObject({
  daily: z
    .array(subscription)
    .max(60)
    .refine((items) => unlike(items, ({ topic }) => topic), '同一个主题只能选一次'),
  /** Where notices about one's own bookings come; unchanged where it is left out. */
  notices: z.array(channel).max(channelNames.length).optional(),
  /** No notices between these times; they come afterwards. */
  quiet: quietHours.nullable(),
  /** No notices until then; the inbox goes on. */
  pausedUntil: instant.nullable(),
})
export type ChoicesForm = z.infer<typeof choicesForm>

/**
 * One's choices and the channels: whether each is in use here at all, and whether it is open to this person, who has an address for it.
 * WeChat's acceptances are told elsewhere.
 */
export const choices = z.object({
  daily: z.array(subscription),
  /** Where notices about one's own bookings come now, also for who never chose. */
  notices: z.array(channel),
  quiet: quietHours.nullable(),
  pausedUntil: instant.nullable(),
  /** Nothing of the Daily is delivered, not even to the inbox, until this is agreed to. */
  consentMissing: z.boolean(),
  channels: z.array(z.object({ channel, name: z.string(), inUse: z.boolean(), isOpen: z.boolean(), address: z.string().optional() })),
  /** An address that was entered and waits for the link in the mail to be followed. */
  emailToConfirm: z.string().optional(),
})
export type Choices = z.infer<typeof choices>

/** One kind of subscription message of WeChat's: how many may still come, and what happened to the acceptances, newest first. */
export const grant = z.object({
  /** What `wx.requestSubscribeMessage` is asked for. */
  templateId: z.string(),
  /** What it is about: `daily`, `trainings`; an open list. */
  notice: z.string(),
  name: z.string(),
  /** `once`: one acceptance, one message. `lasting`: until it is taken back. */
  kind: z.enum(['once', 'lasting']),
  left: z.int(),
  told: z.string(),
  /** Whether so few are left that a tap that chooses WeChat anyway may ask for one more. */
  mayAsk: z.boolean(),
  moves: z.array(z.object({ at: instant, change: z.int(), told: z.string() })),
})
export type Grant = z.infer<typeof grant>
export const grants = z.object({ items: z.array(grant) })

const templateIds = z.array(z.string().min(1).max(100)).max(3)

/** What `wx.requestSubscribeMessage` answered; `tap` is a UUID minted for the tap, so that a retry counts once. */
export const grantForm = z.strictObject({ tap: z.uuid(), accepted: templateIds })

export const emailForm = z.strictObject({ email: z.email('请检查邮箱地址').max(200) })

/** What a link from a message can end: a topic, everywhere or on one channel. */
export const unsubscribeOffer = z.object({
  channel: z.string().optional(),
  channelName: z.string().optional(),
  topics: z.array(z.object({ topic: z.string(), name: z.string(), isOn: z.boolean() })),
  /** What is about one's own bookings stays in the inbox, whatever channel is ended. */
  staysInInbox: z.literal(true).optional(),
  told: z.string(),
})
export type UnsubscribeOffer = z.infer<typeof unsubscribeOffer>
