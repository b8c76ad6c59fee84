import '../../platform/zod-setup'
import * as z from 'zod'
import { day, id, instant } from '../../platform/fields'

/** What is printed on a certificate, and nothing beside it: every field stands on the paper and is signed. */
export const printed = z.object({
  number: z.string(),
  name: z.string(),
  title: z.string(),
  hours: z.number().optional(),
  from: day,
  to: day,
  issued: day,
  issuer: z.string(),
})
export type Printed = z.infer<typeof printed>

/** A certificate as anybody sees it who has its address: what the paper says, the signature over it, and whether it still counts. */
export const shownCertificate = z.object({
  printed,
  signed: z.string(),
  address: z.url(),
  revokedAt: instant.optional(),
})
export type ShownCertificate = z.infer<typeof shownCertificate>

/** One's own, in a list. */
export const ownCertificate = z.object({
  id,
  number: z.string(),
  title: z.string(),
  issued: day,
  address: z.url(),
  secret: z.string(),
  revokedAt: instant.optional(),
})
export type OwnCertificate = z.infer<typeof ownCertificate>
