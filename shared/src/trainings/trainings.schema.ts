import '../platform/zod-setup'
import * as z from 'zod'
import { answersForm } from '../forms/answer.schema'
import { question, questionsWithoutFiles } from '../forms/question.schema'
import { day, id, instant, webAddress } from '../platform/fields'
import { materialFile } from './files/files.schema'
import { modeNames } from './seating/seating.state'

export const mode = z.enum(modeNames)

/** Seats of one mode: how many there are, how many are free now, and how many wait. */
export const modeSeats = z.object({ mode, capacity: z.int(), free: z.int(), waiting: z.int() })

const text = (most: number) => z.string('请填写').trim().min(1, '请填写').max(most, `最多${most}个字`)

/** A session: when, where, by whom. Where a document names no place, none is shown. */
export const session = z.object({
  id,
  startsAt: instant,
  endsAt: instant,
  venue: z.string().optional(),
  lecturer: z.string().optional(),
  seats: z.array(modeSeats),
  isCancelled: z.boolean(),
  cancelReason: z.string().optional(),
})
export type TrainingSession = z.infer<typeof session>

/** Something to read or watch, at an address. */
const material = z.object({ title: z.string(), url: webAddress })

/** Who may open a material: everybody, those with a seat, or those who were there. */
export const materialReaders = { everybody: '所有人', seated: '有座位的人', attended: '到场的人' } as const
export const reader = z.enum(['everybody', 'seated', 'attended'])
export type Reader = z.infer<typeof reader>

export const trainingStates = { draft: '草稿', published: '已发布', cancelled: '已取消' } as const
const state = z.enum(['draft', 'published', 'cancelled'])

const opening = { opensAt: instant.optional(), closesAt: instant.optional(), cancelUntil: instant.optional() }

/** A training as everybody sees it. Sign-up opens and closes by the server's clock, which stands in `now`. */
export const training = z.object({
  id,
  title: z.string(),
  about: z.string(),
  topic: z.string().optional(),
  audience: z.string().optional(),
  bring: z.string().optional(),
  creditHours: z.number().optional(),
  offerHours: z.int().optional(),
  state,
  sessions: z.array(session),
  /** What is asked of whoever signs up. */
  questions: z.array(question).optional(),
  /** One signs up for all sessions or none. */
  isWhole: z.boolean().optional(),
  /** What everybody may open. */
  materials: z.array(material).optional(),
  files: z.array(materialFile).optional(),
  now: instant,
  ...opening,
})
export type Training = z.infer<typeof training>

/** A training as its trainers see it: also what is not for everybody. */
export const deskTraining = training.extend({
  /** What is asked afterwards; the usual questions without. */
  feedback: z.array(question).optional(),
  sessions: z.array(session.extend({ joinUrl: z.string().optional() })),
  materials: z.array(material.extend({ for: reader })).optional(),
})
export type DeskTraining = z.infer<typeof deskTraining>

/** What a list needs of it: the next session, or the first, stands for the whole; `free` are its seats, `starts` all that take place. */
export const trainingSummary = training.pick({ id: true, title: true, topic: true, state: true }).extend({
  startsAt: instant,
  endsAt: instant,
  starts: z.array(instant),
  venue: z.string().optional(),
  modes: z.array(mode),
  free: z.int(),
  sessions: z.int(),
})
export type TrainingSummary = z.infer<typeof trainingSummary>

export const trainingFilters = z.strictObject({
  from: day.optional(),
  to: day.optional(),
  mode: mode.optional(),
  topic: z.string().max(40).optional(),
  venue: z.string().max(100).optional(),
  /** Any of these topics, with commas between. */
  topics: z.string().max(1_000).optional(),
  free: z.enum(['1']).optional(),
})

/** Where a booking stands. `position` is one's place in the line; `until` when an offered seat passes on; the reason says why it ended. */
export const booking = z.object({
  id,
  trainingId: id,
  sessionId: id,
  title: z.string(),
  startsAt: instant,
  endsAt: instant,
  venue: z.string().optional(),
  mode,
  state: z.enum(['seated', 'waiting', 'offered', 'cancelled', 'excused', 'declined', 'lapsed', 'session-cancelled', 'merged']),
  position: z.int().optional(),
  until: instant.optional(),
  /** It is not known yet that one was told of the offer: its time does not run, and `until` is when it ends at the latest. */
  isUntold: z.literal(true).optional(),
  /** Stands behind everybody because of sessions missed without a word. */
  isBehind: z.literal(true).optional(),
  /** Where one takes part online: told to those with a seat from a quarter of an hour before the start. */
  joinUrl: z.string().optional(),
  joinFrom: instant.optional(),
  /** How it was can be said, or has been. */
  feedback: z.enum(['open', 'answered']).optional(),
  /** What one may open with this booking. */
  materials: z.array(material).optional(),
  files: z.array(materialFile).optional(),
  /** Whom it is for, where somebody else signed them up. */
  name: z.string().optional(),
  /** Offered to all who wait: the first to accept has the seat. */
  isFirstCome: z.boolean(),
})
export type Booking = z.infer<typeof booking>

export const signUpForm = z.strictObject({ mode, answers: answersForm.optional() })
export type SignUpForm = z.infer<typeof signUpForm>

/** Signing up for several sessions of a training at once. */
export const signUpAllForm = signUpForm.extend({ sessions: z.array(id).min(1, '请选场次').max(100, '最多100场') })
export type SignUpAllForm = z.infer<typeof signUpAllForm>

const capacity = z.int('请填整数').min(0).max(10_000, '最多10000个座位')

const moment = z.iso.datetime('请填写日期和时间')

/** What a trainer enters of a session; `id` is that of one that is there already. */
export const sessionForm = z
  .strictObject({
    id: id.optional(),
    startsAt: moment,
    endsAt: moment,
    venue: text(100).optional(),
    lecturer: text(50).optional(),
    joinUrl: webAddress.optional(),
    capacities: z.partialRecord(mode, capacity).refine((seats) => Object.keys(seats).length > 0, '至少开放一种参加方式'),
  })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, { path: ['endsAt'], error: '结束时间要晚于开始时间' })

export const trainingForm = z.strictObject({
  title: text(100),
  about: text(2_000),
  topic: z.string().max(40).optional(),
  audience: text(200).optional(),
  bring: text(500).optional(),
  creditHours: z.number().min(0).max(200).optional(),
  sessions: z.array(sessionForm).min(1, '至少一场').max(100, '最多100场'),
  offerHours: z.int().min(1).max(72).optional(),
  questions: questionsWithoutFiles.optional(),
  feedback: questionsWithoutFiles.optional(),
  isWhole: z.boolean().optional(),
  materials: z
    .array(z.strictObject({ title: text(100), url: webAddress, for: reader }))
    .max(30, '最多30份')
    .optional(),
  ...opening,
})
export type TrainingForm = z.infer<typeof trainingForm>

/** Why something is called off: those who are told read it. */
export const reasonForm = z.strictObject({ reason: text(200) })

export const capacityForm = z.strictObject({ mode, capacity })

/** A line of the roster. */
export const rosterLine = z.object({
  id,
  name: z.string().optional(),
  phone: z.string().optional(),
  mode,
  state: booking.shape.state,
  since: instant,
  /** A seat is offered to them, and no channel could say so: somebody calls them. */
  toCall: z.literal(true).optional(),
  /** Had a seat, and did not come to a session where people were checked in. */
  isAbsent: z.literal(true).optional(),
  /** Stands behind everybody because of sessions missed without a word. */
  isBehind: z.literal(true).optional(),
  /** Which organisation signed them up. */
  organisation: z.string().optional(),
  /** What they answered, in the order of the training's questions. */
  answers: z.array(z.string()).optional(),
})
export type RosterLine = z.infer<typeof rosterLine>
