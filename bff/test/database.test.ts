import { MongoClient } from 'mongodb'
import { ownDatabase } from './database'

const uri = ownDatabase()
const another = ownDatabase()

describe('a test database', () => {
  it('is empty, takes what it is given and is not the one of another file', async () => {
    const client = await MongoClient.connect(uri)
    const things = client.db().collection<{ name: string }>('things')
    expect(await things.countDocuments()).toBe(0)
    await things.insertOne({ name: 'one' })
    expect(await things.countDocuments({ name: 'one' })).toBe(1)
    expect(another).not.toBe(uri)
    await client.close()
  })
})
