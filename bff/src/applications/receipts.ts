import { receiptFacts, receiptKind } from '@tisc/shared/applications/applications.schema'
import { statementFacts, statementKind } from '@tisc/shared/applications/hours/hours.schema'
import { filingReceipt, filingReceiptKind } from '@tisc/shared/platform/receipt'
import type { Signer } from '../platform/signing/signer'

/** What a receipt says, of an application, of a case or of hours of voluntary work; nothing where we did not sign it. */
export const checkReceipt = async (signer: Signer, receipt: string) => {
  const facts = receiptFacts.safeParse(await signer.read(receiptKind, receipt)).data
  const filed = filingReceipt.safeParse(await signer.read(filingReceiptKind, receipt)).data
  const hours = statementFacts.safeParse(await signer.read(statementKind, receipt)).data
  return { ...(facts && { facts }), ...(filed && { filed }), ...(hours && { hours }) }
}
