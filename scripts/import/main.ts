import { appendFileSync, mkdirSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { connectDatabase, disconnectDatabase } from '@tisc/bff/platform/mongo'
import { openDatabase } from '../db/open-database'
import { house } from '../house'
import { step } from '../steps/step.mjs'
import { Stop } from '../steps/stop.mjs'
import { findFiles, type Refused } from './find-files'
import { type Order, readOrder } from './order'
import { type Act, type Run, runImport } from './run-import'

/** Beyond so many files only what needs a person is printed. */
const fullReports = 30

const dataDir = () => resolve(house, process.env.DATA_DIR || '.data')

/** Publishing is the operator's act: who, when, what, from which file, one line of JSON each in the data folder. */
const logAct = (act: Act): void => {
  mkdirSync(dataDir(), { recursive: true })
  appendFileSync(
    join(dataDir(), 'import.log'),
    `${JSON.stringify({ at: new Date().toISOString(), operator: userInfo().username, ...act })}\n`,
  )
}

const withDatabase = async (order: Order, work: () => Promise<void>): Promise<void> => {
  if (order.dryRun) return work()
  const database = await openDatabase({ dataDir: dataDir(), mongodbUri: process.env.MONGODB_URI })
  try {
    await connectDatabase(database.uri)
    await work()
  } finally {
    await disconnectDatabase()
    await database.stop()
  }
}

const tally = () => {
  const deeds = { files: 0, published: 0, corrected: 0 }
  const refused: Refused[] = []
  const printed: string[] = []
  return { deeds, refused, printed }
}

const summary = ({ deeds, refused }: ReturnType<typeof tally>, passedOver: number): string =>
  [
    `读了${deeds.files}份`,
    ...(deeds.published ? [`发布${deeds.published}篇`] : []),
    ...(deeds.corrected ? [`更正${deeds.corrected}篇`] : []),
    ...(passedOver ? [`跳过${passedOver}个不是文档的文件`] : []),
    ...(refused.length ? [`${refused.length}份没有导入`] : []),
  ].join('，')

/** `npm run import`: reads documents into the Daily, also while the server runs; see `usage` in `order.ts`. */
export const main = async (given: string[]): Promise<void> => {
  const order = readOrder(given)
  const { sources, refused, passedOver } = findFiles(order.sources)
  const total = sources.length
  const result = tally()
  result.refused.push(...refused)
  const needsPerson = (line: string) => /^(没有读出|请核对)/.test(line)
  await withDatabase(order, () =>
    step(`导入${total}份文档`, async (report) => {
      let done = 0
      const run: Run = {
        order,
        now: new Date(),
        tell: (shown, lines) => {
          const told = total <= fullReports ? lines : lines.filter((line) => needsPerson(line) && !line.includes('没有写明类型'))
          if (told.length > 0) result.printed.push(`${shown}\n${told.map((line) => `  ${line}`).join('\n')}`)
          result.deeds.files++
        },
        refuse: (one) => result.refused.push(one),
        log: (act) => {
          result.deeds[act.act]++
          logAct(act)
        },
        progress: (count) => {
          done += count
          report(`${done} / ${total}`)
        },
      }
      await runImport(sources, run)
    }),
  )
  for (const text of result.printed) console.log(`\n${text}`)
  for (const { shown, reason } of result.refused) console.error(`✗ ${shown}：${reason}`)
  const line = summary(result, passedOver)
  if (result.refused.length > 0) throw new Stop(`\n${line}`)
  console.log(`\n${line}`)
}
