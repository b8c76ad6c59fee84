import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BSON, type MongoClient } from 'mongodb'
import { step } from '../steps/step.mjs'
import { Stop } from '../steps/stop.mjs'
import { format, manifestName, type Saved } from './backup'
import { compare } from './compare'
import { describe } from './contents'
import { type Erased, eraseAgain } from './erase-again'
import { fill, makeCollection, makeIndexes } from './fill'
import { withDatabase } from './with-database'

/**
 * `restore <folder> [<newest backup>]`: a backup into an empty database; compared with what the backup says at the end. Who was erased
 * since, as the newest backup knows, is erased again.
 */
export async function restore([folder, newest, ...more]: string[]): Promise<void> {
  if (!folder || more.length > 0) throw new Stop('restore needs one folder, and perhaps the newest backup')
  const saved = readManifest(folder)
  const erased = newest === undefined ? { accounts: [], applications: [] } : await erasedIn(newest)
  for (const { file } of saved) {
    if (!existsSync(join(folder, file)))
      throw new Stop(`${join(folder, file)} is missing: a backup needs both its archives, data and keys.`)
  }
  await withDatabase(async (client) => {
    const there = (await describe(client)).map(({ db, name }) => `${db}.${name}`)
    if (there.length > 0) throw new Stop(`The database is not empty (${there.slice(0, 3).join(', ')}…): restore into an empty one.`)
    await step('Restoring', (report) => restoreAll(client, saved, folder, report))
    const differences = await step('Comparing', () => compare(client, saved))
    if (differences.length > 0) throw new Stop(`The restored database differs from the backup:\n${differences.join('\n')}`)
    console.log(`${saved.length} collections, ${saved.reduce((sum, { count }) => sum + count, 0)} documents: identical to the backup`)
  })
  if (erased.accounts.length + erased.applications.length > 0) await step('Erasing again', (report) => eraseAgain(erased, report))
}

/** What a backup knows to be erased. */
async function erasedIn(folder: string): Promise<Erased> {
  const saved = readManifest(folder)
  const idsIn = async (ledger: string): Promise<string[]> => {
    const ids: string[] = []
    for (const { file } of saved.filter(({ name }) => name === ledger)) {
      for await (const raw of readDocuments(join(folder, file))) ids.push(String(BSON.deserialize(raw)._id))
    }
    return ids
  }
  return { accounts: await idsIn('deletions'), applications: await idsIn('applicationDeletions') }
}

function readManifest(folder: string): Saved[] {
  const path = join(folder, manifestName)
  if (!existsSync(path)) throw new Stop(`${folder} holds no ${manifestName}: it is no backup, or one that was not finished.`)
  const manifest = BSON.EJSON.parse(readFileSync(path, 'utf8'), { relaxed: false }) as {
    format: string
    version: { value: number }
    collections: Saved[]
  }
  const version = Number(manifest.version)
  if (manifest.format !== format.format || version !== format.version)
    throw new Stop(`${path} is of format ${manifest.format} ${version}; this program reads ${format.format} ${format.version}.`)
  return manifest.collections.map((one) => ({ ...one, count: Number(one.count) }))
}

async function restoreAll(client: MongoClient, saved: Saved[], folder: string, report: (detail: string) => void): Promise<void> {
  for (const one of saved) {
    const label = `${one.db}.${one.name}`
    await makeCollection(client, one)
    await fill(client, one, readDocuments(join(folder, one.file)), (count) => report(`${label}: ${count} of ${one.count}`))
    await makeIndexes(client, one)
  }
}

async function* readDocuments(path: string): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    rest = Buffer.concat([rest, chunk as Buffer])
    let at = 0
    while (rest.length - at >= 4 && rest.length - at >= rest.readInt32LE(at)) {
      const length = rest.readInt32LE(at)
      if (length < 5) throw new Stop(`${path} is damaged`)
      yield rest.subarray(at, at + length)
      at += length
    }
    rest = rest.subarray(at)
  }
  if (rest.length > 0) throw new Stop(`${path} is cut off`)
}
