import { once } from 'node:events'
import { createWriteStream, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { BSON, type ClientSession, type MongoClient } from 'mongodb'
import { step } from '../steps/step.mjs'
import { Stop } from '../steps/stop.mjs'
import { type Description, describe, Fingerprint, rawDocuments } from './contents'
import { keysManifest } from './forget-keys'
import { withDatabase } from './with-database'

export const manifestName = 'backup.json'
export const format = { format: 'tisc-backup', version: 1 } as const

/** Two archives: without the keys, which are kept apart and for 30 days only, nobody can read what was personal in the data. */
export const archiveOf = (collection: string): 'data' | 'keys' => (collection === 'dataKeys' ? 'keys' : 'data')

/** One collection of a backup, and what must be found when it is restored. */
export interface Saved extends Description {
  file: string
  count: number
  hash: string
}

/** `backup <folder>`: everything as it was at one moment, though others go on writing. */
export async function backup([folder, ...more]: string[]): Promise<void> {
  if (!folder || more.length > 0) throw new Stop('backup needs one folder')
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Stop(`${folder} is not empty: a backup wants a folder of its own`)
  await withDatabase(async (client) => {
    mkdirSync(folder, { recursive: true })
    const collections = await step('Backing up', (report) =>
      client.withSession({ snapshot: true }, (session) => saveAll(client, session, folder, report)),
    )
    writeFileSync(
      join(folder, manifestName),
      BSON.EJSON.stringify({ ...format, at: new Date(), collections }, undefined, 2, { relaxed: false }),
    )
    mkdirSync(join(folder, 'keys'), { recursive: true })
    writeFileSync(join(folder, 'keys', keysManifest), JSON.stringify({ at: new Date() }))
    console.log(`${collections.length} collections, ${collections.reduce((sum, { count }) => sum + count, 0)} documents in ${folder}`)
    console.log(
      `Keep ${join(folder, 'keys')} apart from the rest, and for 30 days (db -- forget-keys): with it goes what people had erased.`,
    )
  })
}

async function saveAll(client: MongoClient, session: ClientSession, folder: string, report: (detail: string) => void): Promise<Saved[]> {
  const saved: Saved[] = []
  for (const [i, collection] of (await describe(client)).entries()) {
    report(`${collection.db}.${collection.name}`)
    const file = join(archiveOf(collection.name), collection.db, `${i}.bson`)
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    saved.push({ ...collection, file, ...(await save(rawDocuments(client, collection.db, collection.name, session), join(folder, file))) })
  }
  return saved
}

async function save(documents: AsyncIterable<Buffer>, path: string): Promise<{ count: number; hash: string }> {
  const fingerprint = new Fingerprint()
  const stream = createWriteStream(path, { flags: 'wx', flush: true })
  const finished = once(stream, 'close')
  for await (const raw of documents) {
    fingerprint.add(raw)
    if (!stream.write(raw)) await once(stream, 'drain')
  }
  stream.end()
  await finished
  return { count: fingerprint.count, hash: fingerprint.hash }
}
