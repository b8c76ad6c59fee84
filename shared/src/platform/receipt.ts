import './zod-setup'
import * as z from 'zod'
import { instant } from './fields'

/**
 * What a receipt of rights assistance says and our signature vouches for: no name and no word of the matter, only what both can be known
 * again by.
 */
export const filingReceipt = z.object({
  reference: z.string(),
  receivedAt: instant,
  /** SHA-256 of the answers as canonical JSON, in hexadecimal. */
  answers: z.string(),
  /** SHA-256 of each file, in the order of the form. */
  files: z.array(z.string()).optional(),
})
export type FilingReceipt = z.infer<typeof filingReceipt>

/** The `typ` of such a receipt. */
export const filingReceiptKind = 'case-receipt'
