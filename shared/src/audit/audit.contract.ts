import '../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../platform/contract'
import { cursor, day, deskLimit, instant, page, sort } from '../platform/fields'

/** A line of the audit log. `before` and `after` are JSON in which personal values are masked. */
export const auditLine = z.object({
  sequence: z.int(),
  at: instant,
  who: z.object({ id: z.string().optional(), name: z.string() }),
  from: z.string(),
  what: z.string(),
  outcome: z.string(),
  subject: z.string().optional(),
  reason: z.string().optional(),
  requestId: z.string().optional(),
  before: z.string().optional(),
  after: z.string().optional(),
})
export type AuditLine = z.infer<typeof auditLine>

/** Days are those of Asia/Shanghai, both included. */
const selection = {
  from: day.optional(),
  to: day.optional(),
  who: z.string().trim().max(60).optional(),
  what: z.string().trim().max(60).optional(),
  outcome: z.enum(['done', 'refused']).optional(),
  sort,
}

/** A list that somebody takes out of the console as a sheet: what it is called, how long it is, and the place and filters it was at. */
const takenOut = z.strictObject({
  name: z.string().trim().min(1).max(60),
  rows: z.int().min(0),
  place: z.string().max(500),
})

/** What the auditor sees of the record of everything that staff did. */
export const auditContract = defineContract({
  searchAudit: {
    method: 'GET',
    path: '/api/staff/audit',
    access: { staff: 'audit' },
    query: z.strictObject({ ...selection, cursor: cursor.optional(), limit: deskLimit }),
    success: 200,
    response: page(auditLine),
    audit: 'read',
    summary: 'Lines of the audit log, by time',
  },
  exportAudit: {
    method: 'GET',
    path: '/api/staff/audit/export',
    access: { staff: 'audit' },
    query: z.strictObject(selection),
    success: 200,
    response: z.object({ items: z.array(auditLine) }),
    audit: 'export',
    summary: 'All these lines at once, at most 50,000',
  },
  noteExport: {
    method: 'POST',
    path: '/api/staff/exports',
    access: { staff: 'console' },
    body: takenOut,
    success: 200,
    response: z.object({}),
    audit: 'export',
    summary: 'Write down that a list is taken out as a sheet; the console hands it over only after that',
  },
  verifyAudit: {
    method: 'GET',
    path: '/api/staff/audit/verification',
    access: { staff: 'audit' },
    success: 200,
    response: z.object({
      lines: z.int(),
      prunedThrough: z.int().optional(),
      sealed: z.object({ sequence: z.int(), at: instant }).optional(),
      broken: z.object({ sequence: z.int(), reason: z.string() }).optional(),
    }),
    audit: 'read',
    summary: 'Whether the chain is whole, and the first line where it is not',
  },
})
