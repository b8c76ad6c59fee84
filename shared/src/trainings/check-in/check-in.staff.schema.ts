import '../../platform/zod-setup'
import * as z from 'zod'
import { id, instant, phone } from '../../platform/fields'
import { booking, mode } from '../trainings.schema'

const way = z.enum(['ticket', 'screen', 'printed', 'name', 'walk-in', 'minutes'])

/** A deed as the devices at the door know it: no names. `order` counts in the session, so that a device can ask for what is new. */
export const deed = z.object({
  id,
  order: z.int(),
  booking: id,
  kind: z.enum(['in', 'out', 'settle-in', 'settle-out']),
  way,
  at: instant,
  after: id.optional(),
  device: z.string().optional(),
  by: z.string().optional(),
})
export type SharedDeed = z.infer<typeof deed>

/** Somebody who may come. */
export const expected = z.object({
  booking: id,
  name: z.string().optional(),
  phone: z.string().optional(),
  mode,
  state: booking.shape.state,
})
export type Expected = z.infer<typeof expected>

/** What the devices at the door need to know of a session. */
export const door = z.object({
  title: z.string(),
  startsAt: instant,
  endsAt: instant,
  venue: z.string().optional(),
  now: instant,
  people: z.array(expected),
  deeds: z.array(deed),
})
export type Door = z.infer<typeof door>

/** A device's own name, minted once. */
export const device = z.string().regex(/^[\w-]{8,40}$/, '设备编号不对')
const key = z.string().regex(/^[\w-]{16,60}$/, '编号不对')

export const scanForm = z.strictObject({ text: z.string().max(200), device, key })
export const tickForm = z.strictObject({ booking: id, kind: z.enum(['in', 'out']), device, key })
export const settleForm = z.strictObject({ booking: id, isIn: z.boolean() })
export const walkInForm = z.strictObject({ name: z.string('请填写姓名').trim().min(1, '请填写姓名').max(60, '最多60个字'), phone, mode })

/** What a device did while it had no network. */
export const offlineDeed = z.strictObject({
  key,
  booking: id,
  kind: z.enum(['in', 'out']),
  way: z.enum(['ticket', 'name']),
  at: instant,
  after: id.optional(),
})
export type OfflineDeed = z.infer<typeof offlineDeed>
export const syncForm = z.strictObject({ device, deeds: z.array(offlineDeed).min(1).max(500) })

/** What became of a scan: in, in already, or ours but of another time, which the name decides. */
export const scanned = z.object({
  outcome: z.enum(['in', 'already', 'clock']),
  booking: id,
  since: instant.optional(),
  minutesOff: z.int().optional(),
})
export type Scanned = z.infer<typeof scanned>
