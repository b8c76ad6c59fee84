import { rightsContract } from '@tisc/shared/rights/rights.contract'
import { keepFiles } from '../../src/platform/uploads/keeping'
import { openSealed } from '../../src/platform/uploads/sealed-file'
import { type SealedFileRecord, SealedFiles } from '../../src/platform/uploads/sealed-file.model'
import type { startTestApp } from '../app'
import { freshNumber, openPhone } from '../phone'
import { followedSecret, freeSlot, makeCase } from '../rights'
import { freshKey } from '../trainings'
import { uploadFile } from '../uploads'
import { type Make, missingId } from './make'
import { someMember } from './members'
import { sampleImage } from './things'

type App = ReturnType<typeof startTestApp>

/** A file that belongs to a case. */
const fileOf = async (app: App, id: string): Promise<string> => {
  const handle = await uploadFile(openPhone(app), 'evidence', '样例.png', (await sampleImage()).bytes as Uint8Array)
  const keeping = { purpose: 'evidence', subject: `case ${id}`, by: { who: 'person' } } as const
  return (await keepFiles(app.house.vault, keeping, [handle], app.clock.now()))[0]?.id ?? ''
}

/** A file that belongs to a case, as if it were a video whose clean copy is drawn. */
const videoOf = async (app: App, id: string): Promise<string> => {
  const file = await fileOf(app, id)
  const [copy, bytes] = [{ run: 'sample', size: 6 }, Buffer.from('sample')]
  const record = await SealedFiles.findByIdAndUpdate(file, { $set: { copy } }).lean<SealedFileRecord>()
  if (record) await (await openSealed(app.house.vault, record)).keepCopy(copy.run, 0, bytes)
  return file
}

/** How the routes of evidence are called. */
export const evidenceMakers = (app: App): Record<string, Make> => {
  const body = { files: [], link: { url: 'https://example.com/a', about: '样例' } }
  const own =
    (sent?: unknown): Make =>
    async (thing, { actor }) => {
      if (thing === 'missing') return { params: { id: missingId, file: missingId }, body: sent }
      const { phone } = await someMember(app)
      const form = { name: '样例', phone: freshNumber(), slot: await freeSlot(app) }
      const { id } = await phone.client(rightsContract).requestOwnCallBack({ body: form, key: freshKey() })
      const params = { id, file: await fileOf(app, id) }
      return { params, body: sent, ...(thing === 'own' && actor === 'member' && { browser: phone }) }
    }
  const followed =
    (sent?: unknown): Make =>
    async (thing) => {
      if (thing === 'missing') return { params: { secret: 'x'.repeat(43), file: missingId }, body: sent }
      const made = await makeCase(app)
      return { params: { secret: await followedSecret(app, made), file: await fileOf(app, made.id) }, body: sent }
    }
  const atDesk =
    (sent?: unknown, make = fileOf): Make =>
    async (thing) => {
      if (thing === 'missing') return { params: { id: missingId, file: missingId }, body: sent }
      const { id } = await makeCase(app)
      return { params: { id, file: await make(app, id) }, body: sent }
    }
  const [mine, secret, desk] = ['me/cases/:id', 'followed/:secret', 'desk/cases/:id'].map((path) => `/api/rights/${path}/evidence`)
  return {
    [`GET ${mine}`]: own(),
    [`POST ${mine}`]: own(body),
    [`GET ${mine}/:file`]: own(),
    [`GET ${secret}`]: followed(),
    [`POST ${secret}`]: followed(body),
    [`GET ${secret}/:file`]: followed(),
    [`GET ${desk}`]: atDesk(),
    [`POST ${desk}`]: atDesk({ ...body, how: 'window' }),
    [`GET ${desk}/:file`]: atDesk(),
    [`GET ${desk}/:file/view`]: atDesk(),
    [`GET ${desk}/:file/watch`]: atDesk(undefined, videoOf),
  }
}
