import { receiptFacts, receiptKind } from '@tisc/shared/applications/applications.schema'
import type { Signer } from '../platform/signing/signer'

/** What a receipt says; nothing where we did not sign it. */
export const checkReceipt = async (signer: Signer, receipt: string) => {
  const { data } = receiptFacts.safeParse(await signer.read(receiptKind, receipt))
  return data ? { facts: data } : {}
}
