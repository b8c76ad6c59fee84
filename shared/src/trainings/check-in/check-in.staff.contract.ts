import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { id, instant } from '../../platform/fields'
import { deed, door, expected, scanForm, scanned, settleForm, syncForm, tickForm, walkInForm } from './check-in.staff.schema'

const at = '/api/trainings/desk/sessions/:id' as const
const one = z.strictObject({ id })
const acts = { access: { staff: 'trainings.attendance' }, params: one, success: 200 } as const
const deeds = z.object({ items: z.array(deed) })

/** The desk at the door: who is expected, who is there. */
export const doorContract = defineContract({
  getDoor: { ...acts, method: 'GET', path: `${at}/door`, response: door, audit: 'read', summary: 'Who is expected and who is there' },
  getDeeds: {
    ...acts,
    method: 'GET',
    path: `${at}/deeds`,
    query: z.strictObject({ after: z.coerce.number().int().min(0).max(1_000_000).default(0) }),
    response: deeds,
    background: true,
    summary: 'What was done at the door since, by any device; without names',
  },
  takeAlong: {
    ...acts,
    method: 'GET',
    path: `${at}/day-key`,
    response: z.object({ key: z.string(), until: instant }),
    audit: 'export',
    summary: 'The key by which a device without network knows the tickets of this session on its day',
  },
  scanTicket: {
    ...acts,
    method: 'POST',
    path: `${at}/tickets`,
    body: scanForm,
    response: scanned,
    audit: 'versions',
    summary: 'Check in whoever shows this ticket',
  },
  tickName: {
    ...acts,
    method: 'POST',
    path: `${at}/deeds`,
    body: tickForm,
    response: deeds,
    audit: 'versions',
    summary: 'Check in by name, or take it back',
  },
  syncDeeds: {
    ...acts,
    method: 'POST',
    path: `${at}/deeds/sync`,
    body: syncForm,
    response: z.object({ items: z.array(deed), unknown: z.array(z.string()) }),
    audit: 'versions',
    summary: 'What a device did without network; what contradicts others’ deeds is kept and shown',
  },
  settleDeeds: {
    ...acts,
    method: 'POST',
    path: `${at}/deeds/settle`,
    body: settleForm,
    response: deeds,
    audit: 'versions',
    summary: 'Decide what contradicts itself',
  },
  addWalkIn: {
    ...acts,
    method: 'POST',
    path: `${at}/walk-ins`,
    body: walkInForm,
    idempotent: true,
    response: z.object({ person: expected, items: z.array(deed) }),
    audit: 'versions',
    summary: 'A seat for somebody who came without one, where there is room',
  },
  getWallCodes: {
    ...acts,
    method: 'GET',
    path: `${at}/wall-codes`,
    response: z.object({ screen: z.url(), until: instant, printed: z.url() }),
    background: true,
    summary: 'What the session’s screen shows now, and what can be printed for it',
  },
})
