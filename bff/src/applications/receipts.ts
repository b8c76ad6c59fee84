import { receiptFacts, receiptKind } from '@tisc/shared/applications/applications.schema'
import { filingReceipt, filingReceiptKind } from '@tisc/shared/platform/receipt'
import type { Signer } from '../platform/signing/signer'

/** What a receipt says, of an application or of a case; nothing where we did not sign it. */
export const checkReceipt = async (signer: Signer, receipt: string) => {
  const facts = receiptFacts.safeParse(await signer.read(receiptKind, receipt)).data
  const filed = filingReceipt.safeParse(await signer.read(filingReceiptKind, receipt)).data
  return { ...(facts && { facts }), ...(filed && { filed }) }
}
