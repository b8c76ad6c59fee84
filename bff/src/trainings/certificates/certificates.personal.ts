import mongoose, { type ClientSession } from 'mongoose'
import type { PersonalPart } from '../../platform/personal-data'
import { DataKeys } from '../../platform/vault/data-key.model'
import { type CertificateRecord, Certificates, ownerOf } from './certificate.model'

/** Moves certificates to another account of the same person; of two that count for one training, that of the account which goes is taken back. */
export const mergeCertificates = async (from: string, into: string, session: ClientSession): Promise<void> => {
  const [gone, kept] = [new mongoose.Types.ObjectId(from), new mongoose.Types.ObjectId(into)]
  const theirs = await Certificates.find({ accountId: kept, isValid: true }).session(session).lean<CertificateRecord[]>()
  const reason = '两个账号合并，同一个培训只留一张'
  await Certificates.updateMany(
    { accountId: gone, isValid: true, trainingId: { $in: theirs.map(({ trainingId }) => trainingId) } },
    { $set: { isValid: false, revoked: { at: new Date(), by: { id: '', name: '账号合并' }, reason } } },
    { session },
  )
  await Certificates.updateMany({ accountId: gone }, { $set: { accountId: kept } }, { session })
}

/**
 * Somebody's certificates. What they say is sealed with a key of their own, which goes with the account: a number stays that says nothing,
 * and its address leads nowhere.
 */
export const certificatesPersonal: PersonalPart = {
  name: 'certificates',
  models: [Certificates],
  collect: async (id) => {
    const found = await Certificates.find({ accountId: new mongoose.Types.ObjectId(id) })
      .sort({ _id: -1 })
      .lean<CertificateRecord[]>()
    return found.length > 0
      ? { certificates: found.map(({ number, issued, revoked }) => ({ number, issued, revokedAt: revoked?.at })) }
      : {}
  },
  erase: async (id, _now, session) => {
    const accountId = new mongoose.Types.ObjectId(id)
    const found = await Certificates.find({ accountId }, { _id: 1 }).session(session).lean<Pick<CertificateRecord, '_id'>[]>()
    await DataKeys.deleteMany({ _id: { $in: found.map(({ _id }) => ownerOf(_id)) } }, { session })
  },
  merge: mergeCertificates,
}
