import { MongoClient } from 'mongodb'
import { ownDatabase } from '../../test/database'
import { connectDatabase, disconnectDatabase } from './mongo'
import { Tries } from './tries.model'

const uri = ownDatabase()
afterAll(disconnectDatabase)

it('replaces an index that another version made with other options, and leaves the others', async () => {
  const client = await MongoClient.connect(uri)
  const tries = client.db().collection(Tries.collection.collectionName)
  const made = async () => (await tries.indexes()).map(({ name, expireAfterSeconds }) => [name, expireAfterSeconds])
  await connectDatabase(uri)
  const wanted = await made()
  expect(wanted).toContainEqual(['expiresAt_1', 86_400])
  await disconnectDatabase()
  await tries.dropIndex('expiresAt_1')
  await tries.createIndex({ expiresAt: 1 }, { expireAfterSeconds: 5 })
  await connectDatabase(uri)
  expect((await made()).sort()).toEqual(wanted.sort())
  await client.close()
})
