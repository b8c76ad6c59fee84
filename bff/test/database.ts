import { randomBytes } from 'node:crypto'
import { MongoClient } from 'mongodb'

/**
 * The address of a database that belongs to this test file alone, on the engine of the run (or on MONGODB_URI).
 * Call it at the top of the file: the database is dropped when the file's tests have ended.
 */
export function ownDatabase(): string {
  const server = process.env.TEST_MONGODB_URI
  if (server === undefined) throw new Error('TEST_MONGODB_URI is not set: run the tests with `npm run jest`')
  const address = new URL(server)
  address.pathname = `/test-${randomBytes(6).toString('hex')}`
  afterAll(async () => {
    const client = await MongoClient.connect(address.href)
    await client.db().dropDatabase()
    await client.close()
  })
  return address.href
}
