import { randomBytes } from 'node:crypto'
import { createHouse } from '@tisc/bff/platform/house'
import { noSms } from '@tisc/bff/platform/sms/no-sms'
import { type CertificateRecord, Certificates } from '@tisc/bff/trainings/certificates/certificate.model'
import { printPaper } from '@tisc/bff/trainings/certificates/certificates.service'
import { issueOne } from '@tisc/bff/trainings/certificates/issuing'
import { openPapers } from '@tisc/bff/trainings/certificates/papers'
import { Trainings } from '@tisc/bff/trainings/training.model'
import { findTraining } from '@tisc/bff/trainings/training.staff.service'
import mongoose from 'mongoose'
import type { Bench } from './bench'
import { withBenchDatabase } from './serving/bench-database'
import { cpuOf } from './serving/figures'

const publicUrl = 'https://bench.example'
const count = 150
/** Fonts are opened and code is compiled with the first ones. */
const warmUp = 10

const makeTraining = async (): Promise<string> => {
  const startsAt = new Date('2026-11-20T01:00:00Z')
  const endsAt = new Date('2026-11-20T04:00:00Z')
  const _id = new mongoose.Types.ObjectId()
  const sessions = [{ _id: new mongoose.Types.ObjectId(), startsAt, endsAt, capacities: { 'on-site': 500 }, isCancelled: false }]
  const by = { id: 'a'.repeat(24), name: '培训专员' }
  await Trainings.create([
    {
      _id,
      title: '样例培训：从一个关键词开始',
      about: '样例',
      creditHours: 3,
      state: 'published',
      sessions,
      startsAt,
      endsAt,
      by,
      at: startsAt,
    },
  ])
  return _id.toHexString()
}

/** Issues certificates and draws each paper, as for a whole class. */
const issueAll = async (trainingId: string, many: number): Promise<void> => {
  const house = createHouse({ masterKey: Buffer.alloc(32, 7), sms: noSms })
  const training = await findTraining(trainingId)
  const by = { id: 'a'.repeat(24), name: '培训专员' }
  for (let at = 0; at < many; at++) {
    const accountId = new mongoose.Types.ObjectId()
    await issueOne(house, training, accountId, `样例${randomBytes(2).toString('hex')}`, by, new Date())
    const records = await Certificates.find({ accountId }).lean<CertificateRecord[]>()
    const [paper] = await openPapers(house.vault, publicUrl, records)
    if (!paper) throw new Error('no certificate was issued')
    await printPaper(paper, new Date())
  }
}

/** Certificates of a class: signed, sealed, stored and drawn. */
export const bench: Bench = {
  name: 'certificates',
  run: () =>
    withBenchDatabase('certificates', async () => {
      const training = await makeTraining()
      await issueAll(training, warmUp)
      const milliseconds = await cpuOf(() => issueAll(training, count))
      const value = count / (milliseconds / 1_000)
      return [{ figure: 'certificates issued and drawn, a second and core', value, unit: '/s', limit: '≥ 3', ok: value >= 3 }]
    }),
}
