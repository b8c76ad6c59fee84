import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { id } from '../../platform/fields'

const at = '/api/trainings/desk/sessions/:id/minutes' as const
const one = z.strictObject({ id })
const acts = { access: { staff: 'trainings.attendance' }, success: 200 } as const

/** Somebody of an uploaded list: how long they stayed, who they are, or who they may be. */
export const minutesLine = z.object({
  id,
  name: z.string(),
  phone: z.string().optional(),
  minutes: z.int(),
  isEnough: z.boolean(),
  state: z.enum(['matched', 'doubtful', 'left-out']),
  booking: id.optional(),
  candidates: z.array(id),
})
export type MinutesLine = z.infer<typeof minutesLine>

const list = z.object({
  title: z.string(),
  share: z.int(),
  length: z.int(),
  people: z.array(z.object({ booking: id, name: z.string().optional(), phone: z.string().optional() })),
  items: z.array(minutesLine),
  /** Lines of the sheet that could not be read, by their number. */
  unread: z.array(z.int()),
})
export type MinutesList = z.infer<typeof list>

/** Minutes attended online, from the list of a meeting tool. */
export const minutesContract = defineContract({
  getMinutes: {
    ...acts,
    method: 'GET',
    path: at,
    params: one,
    response: list,
    audit: 'read',
    summary: 'The uploaded list, person by person',
  },
  uploadMinutes: {
    ...acts,
    method: 'POST',
    path: at,
    params: one,
    upload: { accept: ['.csv', '.xlsx'], most: 2_000_000 },
    response: list,
    summary: 'A meeting tool’s list of participants; who stayed long enough is checked in, the doubtful wait',
  },
  settleMinutes: {
    ...acts,
    method: 'POST',
    path: `${at}/:line`,
    params: z.strictObject({ id, line: id }),
    body: z.strictObject({ booking: id.nullable() }),
    response: list,
    summary: 'Say who a doubtful line is, or that it is nobody of the session',
  },
})
