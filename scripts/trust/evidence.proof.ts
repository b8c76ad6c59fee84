import { randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { createSealer } from '@tisc/bff/platform/sealer'
import { handOver } from '@tisc/bff/platform/uploads/kept-files'
import { createVault } from '@tisc/bff/platform/vault/vault'
import { consents } from '@tisc/shared/accounts/consents'
import { privacyContract } from '@tisc/shared/accounts/privacy.contract'
import { evidenceContract } from '@tisc/shared/rights/evidence/evidence.contract'
import { filingContract } from '@tisc/shared/rights/filing/filing.contract'
import { sampleFiling } from '@tisc/shared/rights/filing/sample-filing'
import mongoose from 'mongoose'
import type { Proof } from '../proof/proof'
import { withInstances } from './instances'
import { openPhoneApp, type PhoneApp } from './phone-app'
import { bringFile, sha256Of } from './uploading'

const words = ['canary-of-the-contents', 'canary-of-the-name']

/** A PDF with a canary at its beginning, in its middle and at its end. */
const fileOf = (bytes: number): Uint8Array => {
  const canary = Buffer.from(`\n${words[0]}\n`)
  const half = randomBytes(bytes >> 1)
  return Buffer.concat([Buffer.from('%PDF-1.4'), canary, half, canary, half, canary])
}

const somebody = async (url: string): Promise<PhoneApp> => {
  const app = openPhoneApp(url)
  await app.signIn('13700000001')
  await app.client(privacyContract).giveConsent({ params: { purpose: 'cases' }, body: { version: consents.cases.version } })
  return app
}

type Kept = { id: string; sha256: string; path: string }

/** A case with these files, and where each is handed out. */
const fileCase = async (app: PhoneApp, files: readonly { handle: string; size: number }[]): Promise<{ id: string; kept: Kept[] }> => {
  const evidence = files.map(({ handle, size }) => ({ handle, name: `${words[1]}.pdf`, size }))
  const answers = { ...sampleFiling, evidence }
  const filing = app.client(filingContract)
  const { revision } = await filing.saveCaseDraft({ body: { revision: 0, answers } })
  const { id } = await filing.submitOwnCase({ body: { revision, answers }, key: 'key-of-the-evidence-proof' })
  const shown = await app.client(evidenceContract).listOwnEvidence({ params: { id } })
  const kept = shown.files.map((file) => ({ ...file, path: `/api/rights/me/cases/${id}/evidence/${file.id}` }))
  return { id, kept }
}

/** Everything stored, as the bytes that lie there. */
const storedBytes = async (): Promise<[string, Buffer][]> => {
  const names = ((await mongoose.connection.db?.listCollections().toArray()) ?? []).map(({ name }) => name)
  const read = names.map(async (name): Promise<[string, Buffer]> => {
    const documents = await mongoose.connection.collection(name).find({}, { raw: true }).toArray()
    return [name, Buffer.concat(documents as unknown as Buffer[])]
  })
  return Promise.all(read)
}

const demandNoCanary = async (): Promise<void> => {
  for (const [name, bytes] of await storedBytes())
    for (const word of words) if (bytes.includes(word)) throw new Error(`${word} can be read in ${name}`)
}

const failed = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => false,
    () => true,
  )

/** Changes one byte of a file where it lies; it must not be handed out any more. */
const demandChangeNoticed = async (app: PhoneApp, { id, path }: Kept): Promise<void> => {
  const pieces = mongoose.connection.collection<{ _id: string; sealed: mongoose.mongo.Binary }>('filePieces')
  const piece = await pieces.findOne({ _id: { $regex: `^${id} 0` } })
  const bytes = Buffer.from(piece?.sealed.buffer ?? [])
  const at = Math.floor(Math.random() * bytes.length)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  await pieces.updateOne({ _id: piece?._id ?? '' }, { $set: { sealed: new mongoose.mongo.Binary(bytes) } })
  const answer = await app.request('GET', path)
  if (answer.ok && !(await failed(answer.arrayBuffer()))) throw new Error('a changed byte was handed out')
}

/** Files that came over cut lines are whole, sealed and vouched for. */
export const proof: Proof = {
  name: 'evidence arrives whole over a line that is cut, lies where nobody can read it, and no changed byte of it is handed out',
  weakening: 'the beginning of a file lies beside it as it came',
  notInTest: 'it starts two servers; the tests of uploads and of evidence have the same with small numbers',
  run: (size, weaken) =>
    withInstances({ SMS_GATEWAY: 'shown', RATE_LIMITS: '1000' }, async (urls) => {
      const [count, bytes, cuts] = size === 'full' ? [20, 8_000_000, 50] : [2, 2_500_000, 50]
      const files = []
      for (let at = 0; at < count; at++) {
        const content = fileOf(bytes)
        const brought = await bringFile(urls, `${words[1]}.pdf`, content, { cuts })
        if (brought.sha256 !== sha256Of(content)) throw new Error('a file arrived as another')
        files.push({ ...brought, size: content.length })
      }
      const app = await somebody(urls[0])
      const { id, kept } = await fileCase(app, files)
      for (const [at, { path }] of kept.entries()) {
        const given = new Uint8Array(await (await app.request('GET', path)).arrayBuffer())
        if (sha256Of(given) !== files[at]?.sha256) throw new Error('a file was handed out as another')
      }
      if (weaken) await mongoose.connection.collection('copies').insertOne({ head: new mongoose.mongo.Binary(fileOf(100)) })
      await demandNoCanary()
      const strangers = createVault(createSealer(randomBytes(32)))
      const opening = handOver(strangers, `case ${id}`, kept[0]?.id ?? '').then((file) => buffer(file.bytes as never))
      if (!(await failed(opening))) throw new Error('another master key opened a file')
      for (const one of kept) await demandChangeNoticed(app, one)
      const cut = files.reduce((sum, one) => sum + one.cuts, 0)
      return {
        figures: { files: files.length, 'cuts of the line': cut, 'readable where they lie': 0, 'changed bytes noticed': kept.length },
      }
    }),
}
