import { fileURLToPath } from 'node:url'
import { dailyIsEmpty } from '@tisc/bff/daily/import.service'
import { connectDatabase, disconnectDatabase } from '@tisc/bff/platform/mongo'
import { findFiles } from '../import/find-files'
import { runImport } from '../import/run-import'

const issues = [1, 2, 3]
const folderOf = (issue: number) => fileURLToPath(new URL(`./issues/${issue}`, import.meta.url))

/** Imports one issue; a file of ours that cannot be read is a fault of ours. */
const importIssue = async (issue: number, now: Date): Promise<number> => {
  const { sources } = findFiles([folderOf(issue)])
  await runImport(sources, {
    order: { sources: [], issue, root: `starter-${issue}`, publish: true, dryRun: false },
    now,
    tell: () => {},
    refuse: ({ shown, reason }) => {
      throw new Error(`${shown}: ${reason}`)
    },
    log: async () => {},
    progress: () => {},
  })
  return sources.length
}

/**
 * Puts the starter content into the database of an address when the Daily there is empty: three issues, published now, a minute apart so
 * that the last is the newest. Gives how many articles came in; 0 where there was something already.
 */
export const loadStarterContent = async (uri: string, now = new Date()): Promise<number> => {
  await connectDatabase(uri)
  try {
    if (!(await dailyIsEmpty())) return 0
    let articles = 0
    for (const issue of issues) articles += await importIssue(issue, new Date(now.getTime() - (issues.length - issue) * 60_000))
    return articles
  } finally {
    await disconnectDatabase()
  }
}
