import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { id, instant, month } from '../../platform/fields'
import { caseStates } from '../case.table'
import { lateReasonNames, ownDues } from '../queue/late.staff'
import { casePerson, officerLoad } from '../queue/queue.contract'
import { ages } from './days'

const years = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5))

/** From the first of a month to the end of another: whole months, so that two periods differ by no day in particular. */
const period = z.strictObject({ from: month, to: month }).refine(({ from, to }) => from <= to && years(to) - years(from) < 60, {
  error: '请选最多五年，先后不要颠倒',
  path: ['to'],
})

const cell = z.object({ key: z.string(), count: z.int().optional(), hidden: z.enum(['few', 'beside']).optional() })
const days = z.object({ count: z.int(), median: z.int().optional(), ninth: z.int().optional() })

/** Which way a case went: one each, of which handing over comes before the others. */
export const ways = ['handed', 'mediation', 'overseas', 'advice'] as const

/** By what the cases of a period are told apart. */
export const dimensions = ['ipTypes', 'roles', 'places', 'ways', 'outcomes'] as const
export type Dimension = (typeof dimensions)[number]

const figures = z.object({
  received: z.int(),
  closed: z.int(),
  months: z.array(z.object({ month, received: z.int(), closed: z.int() })),
  cells: z.record(z.enum(dimensions), z.array(cell)),
  days: z.object({ contact: days, answer: days, close: days }),
  calls: z.object({ logged: z.int(), callBacks: z.int(), slots: z.int(), rung: z.int(), reached: z.int() }),
})
export type CaseFigures = z.infer<typeof figures>

const supervision = z.object({
  officers: z.array(officerLoad.extend({ ours: z.int(), late: z.int() })),
  unassigned: z.object({ count: z.int(), late: z.int() }),
  ageing: z.array(
    z.object({ age: z.enum(ages.map(({ key }) => key)), count: z.int(), states: z.partialRecord(z.enum(caseStates), z.int()) }),
  ),
  dues: z.array(
    z.object({ what: z.enum(ownDues), kept: z.int(), late: z.int(), reasons: z.partialRecord(z.enum(lateReasonNames), z.int()) }),
  ),
  lateDeeds: z.array(
    z.object({
      id,
      reference: z.string(),
      what: z.enum(ownDues),
      at: instant,
      done: instant,
      who: z.string().optional(),
      kind: z.enum(lateReasonNames).optional(),
      words: z.string().optional(),
    }),
  ),
  ratings: z.array(z.object({ who: casePerson.optional(), count: z.int(), mean: z.number().optional() })),
})
export type Supervision = z.infer<typeof supervision>

/** How the work goes, and what the white paper tells of it. */
export const caseFiguresContract = defineContract({
  getSupervision: {
    method: 'GET',
    path: '/api/rights/desk/supervision',
    access: { staff: 'rights.assign' },
    query: period,
    success: 200,
    response: supervision,
    audit: 'read',
    long: true,
    summary: 'Load, age of what is open, deadlines kept and broken in a period with reasons, ratings',
  },
  getCaseFigures: {
    method: 'GET',
    path: '/api/rights/figures',
    access: { staff: 'figures' },
    query: period,
    success: 200,
    response: figures,
    long: true,
    summary: 'The cases that came in in a period, counted; cells of few are not told',
  },
})
