import { MongoClient } from 'mongodb'
import type { Bench } from './bench'
import { withBenchDatabase } from './serving/bench-database'
import { median, timeOf } from './serving/figures'

const rounds = 11

/** What a test file waits for before its first line: a database of its own that has taken a document. */
export const bench: Bench = {
  name: 'test database',
  run: () =>
    withBenchDatabase('test-database', async (uri) => {
      const times: number[] = []
      for (let round = 0; round < rounds; round++) {
        const address = new URL(uri)
        address.pathname += `-${round}`
        times.push(
          await timeOf(async () => {
            const client = await MongoClient.connect(address.href)
            await client.db().collection('things').insertOne({ name: 'one' })
            await client.close()
          }),
        )
      }
      const value = median(times)
      return [{ figure: 'a fresh database, ready and written to', value, unit: 'ms', limit: '≤ 150', ok: value <= 150 }]
    }),
}
