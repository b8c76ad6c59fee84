import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { day, id, instant } from '../../platform/fields'

const one = z.strictObject({ id })
const acts = { access: { staff: 'trainings.attendance' }, params: one, success: 200 } as const

/** How far the issuing of a training's certificates is. `nameless` have no name to print. */
const run = z.object({ total: z.int(), done: z.int(), nameless: z.int(), isOver: z.boolean(), at: instant, by: z.string() })

const issued = z.object({
  id,
  number: z.string(),
  name: z.string().optional(),
  issued: day,
  address: z.url(),
  revoked: z.object({ at: instant, by: z.string(), reason: z.string() }).optional(),
})
export type IssuedCertificate = z.infer<typeof issued>

const state = z.object({ title: z.string(), run: run.optional(), items: z.array(issued) })
export type CertificatesState = z.infer<typeof state>

/** The trainers' desk: certificates of a training. */
export const certificatesDeskContract = defineContract({
  getCertificates: {
    ...acts,
    method: 'GET',
    path: '/api/trainings/desk/:id/certificates',
    response: state,
    audit: 'read',
    summary: 'The certificates of a training, and how far their issuing is',
  },
  issueCertificates: {
    ...acts,
    method: 'POST',
    path: '/api/trainings/desk/:id/certificates',
    response: state,
    summary: 'Begin to issue certificates to everybody who attended enough and has none',
  },
  revokeCertificate: {
    ...acts,
    method: 'POST',
    path: '/api/trainings/desk/certificates/:id/revoke',
    body: z.strictObject({ reason: z.string('请写明原因').trim().min(2, '请写明原因').max(200, '最多200个字') }),
    response: state,
    summary: 'Take a certificate back; whoever looks it up sees so',
  },
})
