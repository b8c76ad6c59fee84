import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { house } from '../house'
import { command } from '../steps/command.mjs'
import { step } from '../steps/step.mjs'

/** Issues that a new house begins with: a folder per issue, a file per article. */
const folder = join(house, 'scripts/start/starter-content')

/** Puts the starter content into a database that has no articles; does nothing in any other. */
export async function putStarterContent(uri: string): Promise<void> {
  if (!existsSync(folder) || !(await hasNoArticles(uri))) return
  const order = ['import', '--root', 'starter-content', '--publish', folder]
  await step('Putting the starter content in', () =>
    command('node', [join(house, 'scripts/run.mjs'), ...order], { cwd: house, env: { MONGODB_URI: uri } }),
  )
}

const hasNoArticles = async (uri: string): Promise<boolean> => {
  const client = await MongoClient.connect(uri)
  try {
    return (
      (await client
        .db()
        .collection('articles')
        .findOne({}, { projection: { _id: 1 } })) === null
    )
  } finally {
    await client.close()
  }
}
