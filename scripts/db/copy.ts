import type { ClientSession, MongoClient } from 'mongodb'
import { step } from '../steps/step.mjs'
import { Stop } from '../steps/stop.mjs'
import { compare, type Expected } from './compare'
import { type Description, describe, Fingerprint, rawDocuments } from './contents'
import { fill, makeCollection, makeIndexes } from './fill'
import { withClient } from './with-database'

/**
 * `copy <from-uri> <to-uri>`: one moment of a database into another. Begun again after a stop it goes on: what is there already
 * is compared and left. At the end numbers and hashes of all documents and all indexes are compared.
 */
export async function copy([from, to, ...more]: string[]): Promise<void> {
  if (!from || !to || more.length > 0) throw new Stop('copy needs two addresses: copy <from-uri> <to-uri>')
  await withClient(from, (source) =>
    withClient(to, async (target) => {
      const copied = await source.withSession({ snapshot: true }, (session) => copyAll(source, session, target))
      const differences = await step('Comparing', () => compare(target, copied))
      if (differences.length > 0) throw new Stop(`The copy differs:\n${differences.join('\n')}`)
      console.log(`${copied.length} collections, ${copied.reduce((sum, { count }) => sum + count, 0)} documents: identical`)
    }),
  )
}

async function copyAll(source: MongoClient, session: ClientSession, target: MongoClient): Promise<Expected[]> {
  const copied: Expected[] = []
  for (const collection of await describe(source)) {
    const label = `${collection.db}.${collection.name}`
    const total = await source.db(collection.db).collection(collection.name).estimatedDocumentCount()
    const { count, hash } = await step(`Copying ${label}`, (report) =>
      copyOne(source, session, target, collection, (done) => report(`${done} of about ${total}`)),
    )
    copied.push({ ...collection, count, hash })
  }
  return copied
}

async function copyOne(
  source: MongoClient,
  session: ClientSession,
  target: MongoClient,
  collection: Description,
  told: (count: number) => void,
): Promise<Fingerprint> {
  const fingerprint = new Fingerprint()
  async function* documents(): AsyncGenerator<Buffer> {
    for await (const raw of rawDocuments(source, collection.db, collection.name, session)) {
      fingerprint.add(raw)
      yield raw
    }
  }
  await makeCollection(target, collection)
  await fill(target, collection, documents(), told)
  await makeIndexes(target, collection)
  return fingerprint
}
