import { step } from '../steps/step.mjs'
import { Stop } from '../steps/stop.mjs'
import { describe } from './contents'
import { withDatabase } from './with-database'

/** `verify`: every document has its index entries, and there are no others. */
export async function verify(): Promise<void> {
  await withDatabase(async (client) => {
    const collections = await describe(client)
    const faults = await step('Verifying', async (report) => {
      const found: string[] = []
      for (const { db, name } of collections) {
        report(`${db}.${name}`)
        const { valid, errors } = await client.db(db).command({ validate: name, full: true })
        if (!valid) found.push(...errors.map((error: string) => `${db}.${name}: ${error}`))
      }
      return found
    })
    if (faults.length > 0) throw new Stop(`${faults.length} faults:\n${faults.join('\n')}`)
    console.log(`${collections.length} collections: documents and indexes agree`)
  })
}
