import type { OwnCertificate, ShownCertificate } from '@tisc/shared/trainings/certificates/certificates.schema'
import mongoose from 'mongoose'
import type { Member } from '../../platform/guard'
import { makePdf } from '../../platform/pdf/paper'
import { ProblemError } from '../../platform/problem-error'
import { digestOf } from '../../platform/secret'
import type { Vault } from '../../platform/vault/vault'
import { type CertificateRecord, Certificates } from './certificate.model'
import { drawCertificate } from './certificate.pdf'
import { type OpenPaper, openPapers } from './papers'

/** What a certificate says to whoever has its address. Throws `not-found` for an address of none. */
export const showCertificate = async (vault: Vault, publicUrl: string, secret: string): Promise<ShownCertificate> => {
  const record = await Certificates.findOne({ digest: digestOf(secret) }).lean<CertificateRecord>()
  const [paper] = record ? await openPapers(vault, publicUrl, [record]) : []
  if (!record || !paper) throw new ProblemError('not-found', '没有这张证书，请核对网址；或者它已经按本人的要求删除')
  const { printed, signed, address } = paper
  return { printed, signed, address, ...(record.revoked && { revokedAt: record.revoked.at.toISOString() }) }
}

const own = async (vault: Vault, publicUrl: string, member: Member, filter: object = {}): Promise<OpenPaper[]> => {
  const accountId = new mongoose.Types.ObjectId(member.id)
  return openPapers(
    vault,
    publicUrl,
    await Certificates.find({ ...filter, accountId })
      .sort({ _id: -1 })
      .lean<CertificateRecord[]>(),
  )
}

/** One's own certificates, the latest first. */
export const listCertificates = async (vault: Vault, publicUrl: string, member: Member): Promise<{ items: OwnCertificate[] }> => ({
  items: (await own(vault, publicUrl, member)).map(({ record, printed, address, secret }) => ({
    id: record._id.toHexString(),
    number: printed.number,
    title: printed.title,
    issued: printed.issued,
    address,
    secret,
    ...(record.revoked && { revokedAt: record.revoked.at.toISOString() }),
  })),
})

/** One's own certificate to print. Throws `conflict` for one that was taken back, `not-found` for anybody else's. */
export const getCertificatePaper = async (vault: Vault, publicUrl: string, member: Member, id: string, now: Date): Promise<Uint8Array> => {
  const [paper] = await own(vault, publicUrl, member, { _id: id })
  if (!paper) throw new ProblemError('not-found')
  if (!paper.record.isValid) throw new ProblemError('conflict', '这张证书已经撤销，不能再打印')
  return printPaper(paper, now)
}

/** The paper of a certificate. */
export const printPaper = ({ printed, address }: Pick<OpenPaper, 'printed' | 'address'>, now: Date): Promise<Uint8Array> =>
  makePdf(`证书 ${printed.number}`, now, 'landscape', (paper) => drawCertificate(paper, printed, address))
