import '../../platform/zod-setup'
import * as z from 'zod'
import { day, id, instant } from '../../platform/fields'
import { hourStateNames } from './hours.state'

const time = z.string('请填时间').regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, '时间写成09:30这样')

/** A time of voluntary work as it is written down. */
export const hoursForm = z.strictObject({
  day: z.iso.date('请填哪一天，写成2026-02-28这样'),
  from: time,
  to: time,
  what: z.string().trim().min(1, '请写做了什么').max(200, '最多200个字'),
})
export type HoursForm = z.infer<typeof hoursForm>

/** What happened to a time: by whom, what it was before, and what was written with it. */
const line = z.object({
  move: z.string(),
  at: instant,
  by: z.string().optional(),
  before: z.object({ from: z.string(), to: z.string(), what: z.string() }).optional(),
  say: z.string().optional(),
})

/** A time of voluntary work; `revision` is that of its day, which every change names. */
export const hoursEntry = z.object({
  id,
  dayId: id,
  revision: z.int(),
  day,
  from: z.string(),
  to: z.string(),
  minutes: z.int(),
  what: z.string(),
  state: z.enum(hourStateNames),
  story: z.array(line),
})
export type HoursEntry = z.infer<typeof hoursEntry>

/** One's times, the latest first, with what was approved of each year in minutes. */
export const ownHours = z.object({
  items: z.array(hoursEntry),
  years: z.array(z.object({ year: z.int(), minutes: z.int() })),
  until: day,
  today: day,
})
export type OwnHours = z.infer<typeof ownHours>

/** What a signed statement says: whose, of which days, how much was approved, and the checksum of its lines. */
export const statementFacts = z.object({
  name: z.string(),
  reference: z.string(),
  from: day,
  until: day,
  minutes: z.int(),
  count: z.int(),
  /** SHA-256 of the lines as JSON, in hexadecimal. */
  lines: z.string(),
  madeAt: instant,
})
export type StatementFacts = z.infer<typeof statementFacts>

/** The `typ` of a signed statement. */
export const statementKind = 'volunteer-hours'
