import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { id } from '../../platform/fields'
import { ownCertificate, shownCertificate } from './certificates.schema'

/** The secret of a certificate's address: 256 random bits, so that no number leads to anybody. */
const secret = z.string().regex(/^[\w-]{43}$/)

/** Certificates: one's own, and what anybody sees who holds the paper. */
export const certificatesContract = defineContract({
  showCertificate: {
    method: 'GET',
    path: '/api/certificates/:secret',
    access: 'link',
    params: z.strictObject({ secret }),
    success: 200,
    response: shownCertificate,
    rate: { points: 60, seconds: 60 },
    summary: 'What a certificate says, its signature, and whether it still counts',
  },
  listCertificates: {
    method: 'GET',
    path: '/api/trainings/certificates',
    access: 'member',
    success: 200,
    response: z.object({ items: z.array(ownCertificate) }),
    summary: 'One’s own certificates, the latest first',
  },
  getCertificatePaper: {
    method: 'GET',
    path: '/api/trainings/certificates/:id/paper.pdf',
    access: 'member',
    params: z.strictObject({ id }),
    success: 200,
    response: { media: 'application/pdf' },
    rate: { points: 30, seconds: 60 },
    summary: 'One’s own certificate to print',
  },
})
