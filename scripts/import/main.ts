import { userInfo } from 'node:os'
import { createAuditLog } from '@tisc/bff/audit/audit.service'
import { sealerOf } from '../db/sealer'
import { withModels } from '../db/with-models'
import { step } from '../steps/step.mjs'
import { Stop } from '../steps/stop.mjs'
import { findFiles, type Refused } from './find-files'
import { type Order, readOrder } from './order'
import { type Run, runImport } from './run-import'

/** Beyond so many files only what needs a person is printed. */
const fullReports = 30

type Log = Run['log']

/** Publishing is the operator's act: a line of the audit log for each, beside what staff do in the console. */
const auditActs = (dataFolder: string): Log => {
  const record = createAuditLog(sealerOf(dataFolder))
  return ({ act, article, title, file }) =>
    record({
      at: new Date(),
      who: { name: `命令行（${userInfo().username}）` },
      from: '本机',
      what: `import --publish: ${act}`,
      outcome: 'done',
      subject: article,
      after: { title, file },
    })
}

/** A dry run stores nothing, so it needs no database. */
const withLog = ({ dryRun, publish }: Order, work: (log: Log) => Promise<void>): Promise<void> => {
  const silent = async () => {}
  return dryRun ? work(silent) : withModels(({ dataFolder }) => work(publish ? auditActs(dataFolder) : silent))
}

/** Names of files can hold anything; what would steer the terminal or turn the writing is shown as a box. */
const printable = (text: string): string => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')

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
  await withLog(order, (log) =>
    step(`导入${total}份文档`, async (report) => {
      let done = 0
      const run: Run = {
        order,
        now: new Date(),
        tell: (shown, lines) => {
          const told = total <= fullReports ? lines : lines.filter((line) => needsPerson(line) && !line.includes('没有写明类型'))
          if (told.length > 0) result.printed.push(`${printable(shown)}\n${told.map((line) => `  ${line}`).join('\n')}`)
          result.deeds.files++
        },
        refuse: (one) => result.refused.push(one),
        log: async (act) => {
          result.deeds[act.act]++
          await log(act)
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
  for (const { shown, reason } of result.refused) console.error(`✗ ${printable(shown)}：${printable(reason)}`)
  const line = summary(result, passedOver)
  if (result.refused.length > 0) throw new Stop(`\n${line}`)
  console.log(`\n${line}`)
}
