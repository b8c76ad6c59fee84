import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { day } from '../../platform/fields'
import { applicationStateNames } from '../applications.state'
import { programmeKeys } from '../programmes'

const line = z.object({
  name: z.enum([...programmeKeys, 'all']),
  sent: z.int(),
  /** Where what was sent in the period stands now. */
  states: z.record(z.enum(applicationStateNames), z.int()),
  decided: z.int(),
  /** Days from the first submission to the decision. */
  median: z.int().optional(),
  p90: z.int().optional(),
})

const held = z.array(z.object({ name: z.string(), members: z.int() }))

/** Applications of a period, and the pool as it is today. */
const figures = z.object({
  from: day,
  to: day,
  today: day,
  lines: z.array(line),
  months: z.array(z.object({ month: z.string(), sent: z.int(), decided: z.int() })),
  pool: z.object({ members: z.int(), ipTypes: held, jurisdictions: held }),
  /** Volunteer hours of days of the period, in minutes, and of how many people they were approved. */
  hours: z.object({ approved: z.int(), waiting: z.int(), people: z.int() }),
})
export type ApplicationFigures = z.infer<typeof figures>

const longest = 10

/** What is counted of applications and of the pool. */
export const applicationFiguresContract = defineContract({
  getApplicationFigures: {
    method: 'GET',
    path: '/api/applications/desk/figures',
    access: { staff: 'figures' },
    query: z
      .strictObject({ from: day, to: day })
      .refine(({ from, to }) => from <= to, { path: ['to'], message: '结束那天不能早于开始那天' })
      .refine(({ from, to }) => Number(to.slice(0, 4)) - Number(from.slice(0, 4)) < longest, {
        path: ['from'],
        message: `一次最多看${longest}年`,
      }),
    success: 200,
    response: figures,
    summary: 'Applications of a period by programme and state, days to the decision, the pool by expertise and jurisdiction',
  },
})
