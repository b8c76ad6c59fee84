import type { CertificatesState } from '@tisc/shared/trainings/certificates/certificates.staff.contract'
import type { Viewer } from '../../platform/guard'
import type { House } from '../../platform/house'
import { ProblemError } from '../../platform/problem-error'
import { participantsOf } from '../credits/standing'
import { findTraining } from '../training.staff.service'
import { type CertificateRecord, Certificates } from './certificate.model'
import { type CertificateRunRecord, CertificateRuns } from './certificate-run.model'
import { openPapers } from './papers'

type Names = Pick<House, 'vault'>

/** The certificates of a training, and how far their issuing is. */
export const getCertificates = async ({ vault }: Names, publicUrl: string, id: string): Promise<CertificatesState> => {
  const { _id, title } = await findTraining(id)
  const [run, records] = await Promise.all([
    CertificateRuns.findById(_id).lean<CertificateRunRecord>(),
    Certificates.find({ trainingId: _id }).sort({ _id: 1 }).lean<CertificateRecord[]>(),
  ])
  const papers = await openPapers(vault, publicUrl, records)
  const items = papers.map(({ record, printed, address }) => ({
    id: record._id.toHexString(),
    number: record.number,
    name: printed.name,
    issued: record.issued,
    address,
    ...(record.revoked && { revoked: { at: record.revoked.at.toISOString(), by: record.revoked.by.name, reason: record.revoked.reason } }),
  }))
  const { total = 0, nameless = 0, isOver = true, waiting = [] } = run ?? {}
  return {
    title,
    ...(run && { run: { total, nameless, isOver, done: total - waiting.length, at: run.at.toISOString(), by: run.by.name } }),
    items,
  }
}

/** Begins to issue to everybody who attended enough and has none. Throws `conflict` before the end and while it is under way. */
export const issueCertificates = async (
  house: Names,
  publicUrl: string,
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<CertificatesState> => {
  const training = await findTraining(id)
  if (training.endsAt > now) throw new ProblemError('conflict', '培训还没有结束，结束以后才能发证书')
  const { participants, share } = await participantsOf(training)
  const have = new Set(
    (await Certificates.find({ trainingId: training._id, isValid: true }).lean<CertificateRecord[]>()).map(({ accountId }) =>
      accountId.toHexString(),
    ),
  )
  const waiting = participants
    .filter(({ attended, held, booking }) => attended > 0 && attended * 100 >= share * held && !have.has(booking.accountId.toHexString()))
    .map(({ booking }) => booking._id)
  const run = {
    waiting,
    total: waiting.length,
    nameless: 0,
    isOver: waiting.length === 0,
    at: now,
    by: { id: viewer.id, name: viewer.name },
  }
  const before = await CertificateRuns.findById(training._id).lean<CertificateRunRecord>()
  if (before && !before.isOver) throw new ProblemError('conflict', '证书正在发，请等它完成')
  await CertificateRuns.updateOne({ _id: training._id }, { $set: run }, { upsert: true })
  viewer.note({ after: { certificates: waiting.length } })
  return getCertificates(house, publicUrl, id)
}

/** Takes a certificate back. A second time changes nothing. */
export const revokeCertificate = async (
  house: Names,
  publicUrl: string,
  viewer: Viewer,
  id: string,
  reason: string,
  now: Date,
): Promise<CertificatesState> => {
  const found = await Certificates.findById(id).lean<CertificateRecord>()
  if (!found) throw new ProblemError('not-found')
  const revoked = { at: now, by: { id: viewer.id, name: viewer.name }, reason }
  await Certificates.updateOne({ _id: id, isValid: true }, { $set: { isValid: false, revoked } })
  viewer.note({ after: { certificate: found.number, reason } })
  return getCertificates(house, publicUrl, found.trainingId.toHexString())
}
