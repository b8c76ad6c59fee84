import { databasesOf } from './contents'
import { withDatabase } from './with-database'

const megabyte = 2 ** 20

/** `status`: where the data is, what serves it, and what is in it. */
export async function status(): Promise<void> {
  await withDatabase(async (client, { uri, place }) => {
    const { version, storageEngines = [] } = await client.db('admin').command({ buildInfo: 1 })
    const engine = storageEngines.includes('lmdb') ? `the embedded engine (as MongoDB ${version})` : `MongoDB ${version}`
    console.log(`${place}\n${withoutPassword(uri)}\n${engine}`)
    for (const name of await databasesOf(client)) {
      const db = client.db(name)
      const { collections, objects, totalSize } = await db.command({ dbStats: 1 })
      console.log(`${name}: ${collections} collections, ${objects} documents, ${(totalSize / megabyte).toFixed(1)} MB`)
      for (const { name: collection } of await db.listCollections({}, { nameOnly: true }).toArray()) {
        console.log(`  ${collection}: ${await db.collection(collection).estimatedDocumentCount()}`)
      }
    }
  })
}

const withoutPassword = (uri: string): string => uri.replace(/\/\/([^:@/]+):[^@/]*@/, '//$1:…@')
