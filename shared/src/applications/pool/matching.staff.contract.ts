import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { id } from '../../platform/fields'
import { agreementNames, deskInvitation, reasonText } from './invitations.schema'
import { poolLine } from './pool.staff.contract'

const conflict = z.object({ party: z.string(), with: z.string(), kind: z.string(), likeness: z.enum(['same', 'near']) })

/** Somebody who could be asked, with the reasons of their place in the list and what ties them to the parties. */
const candidate = poolLine.extend({
  reasons: z.object({
    knowsType: z.boolean().optional(),
    knowsPlace: z.boolean().optional(),
    load: z.int(),
    most: z.int(),
    asked: z.int(),
    lastAsked: z.string().optional(),
  }),
  conflicts: z.array(conflict),
})
export type Candidate = z.infer<typeof candidate>

const matching = z.object({
  need: z.object({ ipType: z.string(), isOverseas: z.boolean(), place: z.string().optional() }),
  isOpen: z.boolean(),
  hasAccount: z.boolean(),
  /** Everybody whom a conflict is looked for with: what the case itself says, and what the officer added. */
  parties: z.object({ known: z.array(z.string()), added: z.array(z.string()) }),
  candidates: z.array(candidate),
  total: z.int(),
  left: z.object({ paused: z.int(), full: z.int(), asked: z.int() }),
  invitations: z.array(deskInvitation),
})
export type Matching = z.infer<typeof matching>

const ofCase = { params: z.strictObject({ id }), response: matching, success: 200 } as const
const invite = { staff: 'pool.invite' } as const

/** Where an officer finds and invites experts for a case. */
export const matchingContract = defineContract({
  getMatching: {
    ...ofCase,
    method: 'GET',
    path: '/api/applications/pool/cases/:id',
    access: invite,
    audit: 'read',
    summary: 'Who could be asked for a case, ranked, with reasons and conflicts of interest; who was asked',
  },
  setParties: {
    ...ofCase,
    method: 'PUT',
    path: '/api/applications/pool/cases/:id/parties',
    access: invite,
    body: z.strictObject({ names: z.array(z.string().trim().min(1, '请填写').max(100, '最多100个字')).max(50, '最多50个') }),
    summary: 'Say who else is a party: the other side, agents, employers, former names',
  },
  inviteMember: {
    ...ofCase,
    method: 'POST',
    path: '/api/applications/pool/cases/:id/invitations',
    access: invite,
    success: 201,
    body: z.strictObject({ member: id, agreed: z.enum(agreementNames), judged: z.string().trim().max(500, '最多500个字').optional() }),
    summary: 'Ask somebody; conflict where they have an interest in a party, or cannot be asked any more',
  },
  replaceMember: {
    ...ofCase,
    method: 'POST',
    path: '/api/applications/pool/invited/:id/replace',
    access: invite,
    body: z.strictObject({ reason: reasonText }),
    summary: 'Take an invitation or a case back from somebody, with the reason that they read',
  },
  finishInvitation: {
    ...ofCase,
    method: 'POST',
    path: '/api/applications/pool/invited/:id/finish',
    access: invite,
    summary: 'Say that somebody has done what they were asked for',
  },
})
