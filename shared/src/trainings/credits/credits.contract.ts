import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { creditYear, year } from './credits.schema'

const one = z.strictObject({ year })
const mine = { method: 'GET', access: 'member', params: one, success: 200 } as const

/** One's own credits. */
export const creditsContract = defineContract({
  getCredits: { ...mine, path: '/api/trainings/credits/:year', response: creditYear, summary: 'One’s credits of a year, line by line' },
  getStatement: {
    ...mine,
    path: '/api/trainings/credits/:year/statement.pdf',
    response: { media: 'application/pdf' },
    rate: { points: 30, seconds: 60 },
    summary: 'One’s credits of a year as a document',
  },
})
