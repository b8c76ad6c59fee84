import { createHash } from 'node:crypto'
import type { ClientSession, CollectionInfo, Db, Document, MongoClient } from 'mongodb'

const system = new Set(['admin', 'config', 'local'])

/** A collection as it is described, with its indexes, without its documents. */
export interface Description {
  db: string
  name: string
  options: Document
  indexes: Document[]
}

/** The databases of ours: the one the address names, or all but the server's own. */
export async function databasesOf(client: MongoClient): Promise<string[]> {
  const named = client.options.dbName
  if (named && named !== 'test') return [named]
  const { databases } = await client.db().admin().listDatabases({ nameOnly: true })
  return databases.map(({ name }) => name).filter((name) => !system.has(name))
}

export async function describe(client: MongoClient): Promise<Description[]> {
  const all: Description[] = []
  for (const db of await databasesOf(client)) all.push(...(await describeDatabase(client.db(db))))
  return all
}

async function describeDatabase(db: Db): Promise<Description[]> {
  const collections = await db.listCollections<CollectionInfo>({ type: 'collection' }, { nameOnly: false }).toArray()
  const described = collections
    .filter(({ name }) => !name.startsWith('system.'))
    .map(async ({ name, options = {} }) => ({ db: db.databaseName, name, options, indexes: await indexesOf(db, name) }))
  return (await Promise.all(described)).sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Without what differs between servers and says nothing. */
async function indexesOf(db: Db, name: string): Promise<Document[]> {
  const indexes = await db.collection(name).listIndexes().toArray()
  return indexes.map(({ v: _v, ns: _ns, background: _b, ...index }) => index).sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Number and sum of the hashes of documents: the same whatever the order they come in. */
export class Fingerprint {
  count = 0
  #sum = 0n

  add(raw: Uint8Array): void {
    this.count++
    this.#sum = BigInt.asUintN(256, this.#sum + BigInt(`0x${createHash('sha256').update(raw).digest('hex')}`))
  }

  get hash(): string {
    return this.#sum.toString(16).padStart(64, '0')
  }
}

const batchSize = 1000

/** The documents as the server stores them, byte by byte; with a session, as of its moment. */
export async function* rawDocuments(client: MongoClient, db: string, name: string, session?: ClientSession): AsyncGenerator<Buffer> {
  const cursor = client
    .db(db)
    .collection(name)
    .find({}, { raw: true, batchSize, ...(session ? { session } : {}) })
  for await (const raw of cursor) yield raw as unknown as Buffer
}

export async function fingerprintOf(client: MongoClient, db: string, name: string): Promise<Fingerprint> {
  const fingerprint = new Fingerprint()
  for await (const raw of rawDocuments(client, db, name)) fingerprint.add(raw)
  return fingerprint
}
