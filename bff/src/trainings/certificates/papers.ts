import type { Printed } from '@tisc/shared/trainings/certificates/certificates.schema'
import type { Vault } from '../../platform/vault/vault'
import { type CertificateRecord, ownerOf } from './certificate.model'

/** A certificate opened: what it says, the signature over it, and where it is. */
export type OpenPaper = { record: CertificateRecord; printed: Printed; signed: string; secret: string; address: string }

/** Opens certificates by one question; those whose key is gone are not among them. */
export const openPapers = async (vault: Vault, publicUrl: string, records: CertificateRecord[]): Promise<OpenPaper[]> => {
  const keys = await vault.openAll(records.map(({ _id }) => ownerOf(_id)))
  return records.flatMap((record) => {
    const fields = keys.get(ownerOf(record._id))
    if (!fields) return []
    const secret = fields.open(record.secret, 'secret')
    const printed = JSON.parse(fields.open(record.printed, 'printed')) as Printed
    return [{ record, printed, signed: fields.open(record.signed, 'signed'), secret, address: `${publicUrl}/certificates/${secret}` }]
  })
}
