import { randomBytes } from 'node:crypto'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import type { Printed } from '@tisc/shared/trainings/certificates/certificates.schema'
import { certificateKind } from '@tisc/shared/trainings/certificates/printed.words'
import mongoose from 'mongoose'
import type { House } from '../../platform/house'
import { inTransaction, isDuplicate } from '../../platform/mongo'
import { drawReference } from '../../platform/references/references'
import { digestOf } from '../../platform/secret'
import { type BookingRecord, Bookings } from '../booking.model'
import { peopleOf } from '../check-in/door.staff.service'
import type { SessionRecord, TrainingRecord } from '../training.model'
import { findTraining } from '../training.staff.service'
import { Certificates, ownerOf } from './certificate.model'
import { type CertificateRunRecord, CertificateRuns } from './certificate-run.model'

type Issuing = Pick<House, 'vault' | 'signer'>

/** Who issues, as the paper says. */
const issuer = '公益学知堂（TISC青岛）'

const printedFor = (training: TrainingRecord, name: string, number: string, now: Date): Printed => {
  const held = training.sessions.filter(({ isCancelled }) => !isCancelled)
  return {
    number,
    name,
    title: training.title,
    ...(training.creditHours !== undefined && { hours: training.creditHours }),
    from: shanghaiDay((held[0] as SessionRecord).startsAt),
    to: shanghaiDay((held.at(-1) as SessionRecord).endsAt),
    issued: shanghaiDay(now),
    issuer,
  }
}

/** Issues one certificate; nothing where the person has one that counts. */
export const issueOne = async (
  { vault, signer }: Issuing,
  training: TrainingRecord,
  accountId: mongoose.Types.ObjectId,
  name: string,
  by: CertificateRunRecord['by'],
  now: Date,
): Promise<void> => {
  if (await Certificates.exists({ trainingId: training._id, accountId, isValid: true })) return
  const printed = printedFor(training, name, await drawReference('certificate', now), now)
  const signed = await signer.sign(certificateKind, printed)
  const _id = new mongoose.Types.ObjectId()
  const secret = randomBytes(32).toString('base64url')
  await inTransaction(async (session) => {
    const fields = await vault.create(ownerOf(_id), now, session)
    const record = {
      _id,
      trainingId: training._id,
      accountId,
      number: printed.number,
      digest: digestOf(secret),
      issued: printed.issued,
      at: now,
      by,
      isValid: true,
    }
    const sealed = {
      secret: fields.seal(secret, 'secret'),
      printed: fields.seal(JSON.stringify(printed), 'printed'),
      signed: fields.seal(signed, 'signed'),
    }
    await Certificates.create([{ ...record, ...sealed }], { session })
  }).catch((error: unknown) => {
    // another instance was first with this person
    if (!isDuplicate(error, 'trainingId', 'accountId')) throw error
  })
}

/** How many are issued in one go: progress is seen, and a stop waits for no more. */
const atOnce = 10

const goOn = async (house: Issuing, { _id, waiting, by }: CertificateRunRecord, now: Date): Promise<void> => {
  const training = await findTraining(_id.toHexString())
  const next = waiting.slice(0, atOnce)
  const bookings = await Bookings.find({ _id: { $in: next } }).lean<BookingRecord[]>()
  const people = await peopleOf(house, bookings)
  for (const [at, { _id: booking, accountId }] of bookings.entries()) {
    const name = people[at]?.name
    if (name) await issueOne(house, training, accountId, name, by, now)
    await CertificateRuns.updateOne({ _id, waiting: booking }, { $pull: { waiting: booking }, ...(!name && { $inc: { nameless: 1 } }) })
  }
  // Whoever left meanwhile has no booking any more.
  await CertificateRuns.updateOne({ _id }, { $pullAll: { waiting: next } })
  await CertificateRuns.updateOne({ _id, waiting: { $size: 0 } }, { $set: { isOver: true } })
}

/** The job that issues what was begun, some at each turn. */
export const createIssueCertificates = (house: Issuing) => async (now: Date) => {
  for (const run of await CertificateRuns.find({ isOver: false }).limit(20).lean<CertificateRunRecord[]>()) await goOn(house, run, now)
}
