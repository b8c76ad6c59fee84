import { BSON, type Document, type MongoClient } from 'mongodb'
import type { Description } from './contents'

/** Every value keeps its type on the way through. */
const exact = { promoteValues: false, promoteBuffers: false, bsonRegExp: true } as const
const atOnce = 1000
const mostBytes = 8_000_000

/** Makes a collection with its options if it is not there. */
export async function makeCollection(client: MongoClient, { db, name, options }: Description): Promise<void> {
  const there = await client.db(db).listCollections({ name }, { nameOnly: true }).toArray()
  if (there.length === 0) await client.db(db).createCollection(name, options)
}

/** Puts raw documents into a collection; what is there already is left, or replaced where it differs. */
export async function fill(
  client: MongoClient,
  { db, name }: Description,
  documents: AsyncIterable<Buffer>,
  told: (count: number) => void,
): Promise<void> {
  const target = client.db(db).collection(name)
  let [batch, bytes, count]: [Document[], number, number] = [[], 0, 0]
  const write = async (): Promise<void> => {
    if (batch.length === 0) return
    await putMissing(target, batch)
    count += batch.length
    told(count)
    ;[batch, bytes] = [[], 0]
  }
  for await (const raw of documents) {
    batch.push(BSON.deserialize(raw, exact))
    bytes += raw.length
    if (batch.length >= atOnce || bytes >= mostBytes) await write()
  }
  await write()
}

async function putMissing(target: ReturnType<ReturnType<MongoClient['db']>['collection']>, batch: Document[]): Promise<void> {
  const options = { raw: true, projection: {} } as const
  const there = new Map<string, Buffer>()
  const ids = batch.map(({ _id }) => _id)
  for await (const raw of target.find({ _id: { $in: ids } }, options)) {
    const bytes = raw as unknown as Buffer
    there.set(keyOf(BSON.deserialize(bytes, exact)), bytes)
  }
  const fresh = batch.filter((document) => !there.has(keyOf(document)))
  const changed = batch.filter(
    (document) => !(there.get(keyOf(document)) ?? Buffer.from(BSON.serialize(document))).equals(BSON.serialize(document)),
  )
  if (fresh.length > 0) await target.insertMany(fresh as never[], { bypassDocumentValidation: true })
  for (const document of changed) await target.replaceOne({ _id: document._id }, document, { bypassDocumentValidation: true })
}

const keyOf = ({ _id }: Document): string => Buffer.from(BSON.serialize({ _id })).toString('latin1')

/** Makes the indexes once the documents are there: unique ones check them, and TTL ones do not remove them on the way. */
export async function makeIndexes(client: MongoClient, { db, name, indexes }: Description): Promise<void> {
  const wanted = indexes.filter(({ name: index }) => index !== '_id_')
  if (wanted.length > 0) await client.db(db).command({ createIndexes: name, indexes: wanted })
}
