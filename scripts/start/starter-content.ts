import { MongoClient } from 'mongodb'
import { step } from '../steps/step.mjs'

/** Puts the starter content into a database that has no articles; does nothing, and that quickly, in any other. */
export async function putStarterContent(uri: string): Promise<void> {
  if (!(await hasNoArticles(uri))) return
  const { loadStarterContent } = await import('../starter/load-starter-content')
  await step('Putting the starter content in', () => loadStarterContent(uri))
}

const hasNoArticles = async (uri: string): Promise<boolean> => {
  const client = await MongoClient.connect(uri)
  try {
    const articles = client.db().collection('articles')
    return (await articles.findOne({}, { projection: { _id: 1 } })) === null
  } finally {
    await client.close()
  }
}
