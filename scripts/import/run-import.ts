import { readFileSync, statSync } from 'node:fs'
import { type ImportOutcome, ImportRefusal, importDocument, type Placed, publishImported, putInIssue } from '@tisc/bff/daily/import.service'
import { readDocument } from '@tisc/bff/daily/importer/read-document'
import type { DocumentRead } from '@tisc/bff/daily/importer/reading'
import { ProblemError } from '@tisc/bff/platform/problem-error'
import { shanghaiDay, startOfDay } from '@tisc/shared/platform/shanghai'
import { type Refused, whyNot } from './find-files'
import type { IssueName } from './issue-name'
import type { Order } from './order'
import { deedLine, reportLines } from './report'
import type { Source } from './source'

/** No document is larger; a file beyond it is not even opened. */
const largest = 20 * 1024 * 1024

interface Act {
  act: 'published' | 'corrected'
  article: string
  title: string
  file: string
}

export interface Run {
  order: Order
  now: Date
  /** A block of lines for a file that was read. */
  tell: (shown: string, lines: string[]) => void
  refuse: (refused: Refused) => void
  /** Called for each publication and correction: they are the operator's acts. */
  log: (act: Act) => Promise<void>
  progress: (done: number) => void
}

type Read = { source: Source; document: DocumentRead }
type Stored = Read & { outcome: ImportOutcome }

const read = async (source: Source, { refuse }: Run): Promise<Read | undefined> => {
  const { shown } = source
  try {
    const { size } = statSync(source.file)
    if (size > largest) throw new ImportRefusal(`文件有${(size / 1048576).toFixed(1)} MB，最多${largest / 1048576} MB，没有打开`)
    const result = await readDocument({ name: source.file, bytes: readFileSync(source.file) })
    if (result.ok) return { source, document: result.document }
    refuse({ shown, reason: result.reason })
  } catch (error) {
    if (!(error instanceof ImportRefusal) && !(error as NodeJS.ErrnoException).code) throw error
    refuse({ shown, reason: error instanceof ImportRefusal ? error.message : whyNot(error) })
  }
  return undefined
}

const store = ({ source, document }: Read, run: Run): Promise<Stored | undefined> => {
  const { root, replaces, note, publish } = run.order
  const order = {
    document,
    publish,
    ...(root && { path: `${root}/${source.place}` }),
    ...(replaces && { replaces }),
    ...(note && { note }),
  }
  return orRefuse([source], run, async () => ({ source, document, outcome: await importDocument(order, run.now) }))
}

const publish = async ({ source, document, outcome }: Stored, place: Placed | undefined, run: Run): Promise<void> => {
  const { order, now, tell, log } = run
  const published = order.publish && outcome.deed !== 'held' && (await publishImported(outcome.id, now, appearance(place?.date, run)))
  const article = String(outcome.id)
  const act = published ? 'published' : outcome.deed === 'corrected' ? 'corrected' : undefined
  if (act) await log({ act, article, title: document.title, file: source.shown })
  const other = place?.elsewhere.get(article)
  const stays = other === undefined ? [] : [{ text: '', reason: `这篇已在第${other}期，没有移动` }]
  tell(source.shown, [...reportLines(document), ...deedLine(outcome.deed, article, published, [...outcome.notes, ...stays])])
}

/** When articles appear: those of an old issue on its day, all others now, also in an issue that is there already. */
const appearance = (date: string | undefined, { order, now }: Run): Date =>
  date === undefined || date >= shanghaiDay(now) || (order.issue !== undefined && order.date === undefined) ? now : startOfDay(date)

/** Files of one issue (or of none), which are composed and published together. */
const importGroup = async (issue: IssuePlace | undefined, sources: Source[], run: Run): Promise<void> => {
  const stored: Stored[] = []
  for (const source of sources) {
    const document = await read(source, run)
    if (document && run.order.dryRun) run.tell(source.shown, [...reportLines(document.document), '试读，没有存入'])
    else if (document) {
      const one = await store(document, run)
      if (one) stored.push(one)
    }
    run.progress(1)
  }
  if (stored.length > 0) await placeAndPublish(issue, stored, run)
}

/** What keeps one article back (no date for its issue, an act that its state does not allow) is told; anything else ends the import. */
const orRefuse = async <T>(sources: Source[], { refuse }: Run, work: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof ImportRefusal) && !(error instanceof ProblemError)) throw error
    for (const { shown } of sources) refuse({ shown, reason: error.message })
    return undefined
  }
}

const placeAndPublish = async (issue: IssuePlace | undefined, stored: Stored[], run: Run): Promise<void> => {
  const sources = stored.map(({ source }) => source)
  const ids = stored.map(({ outcome }) => outcome.id)
  const place = issue && (await orRefuse(sources, run, () => putInIssue(issue, ids, run.now)))
  if (issue && !place) return
  for (const one of stored) await orRefuse([one.source], run, () => publish(one, place, run))
}

/** An issue to put articles into, and the day to give it if it is new and no other day is known. */
type IssuePlace = IssueName & { otherwise?: string }

const issueOf = (source: Source, { issue, date }: Order, today: string): IssuePlace | undefined => {
  if (issue === undefined) return source.issue
  const day = date ?? source.issue?.date
  return { serial: issue, otherwise: today, ...(day && { date: day }) }
}

/** Imports files, those of an issue together and in their order. A file that fails never keeps the others back. */
export const runImport = async (sources: Source[], run: Run): Promise<void> => {
  const groups = new Map<number | string, { issue: IssuePlace | undefined; sources: Source[] }>()
  for (const source of sources) {
    const issue = issueOf(source, run.order, shanghaiDay(run.now))
    // Without an issue every file stands for itself, so that a report appears as soon as it is read.
    const key = issue?.serial ?? source.file
    const group = groups.get(key) ?? { issue, sources: [] }
    group.sources.push(source)
    groups.set(key, group)
  }
  for (const { issue, sources: files } of groups.values()) await importGroup(issue, files, run)
}
