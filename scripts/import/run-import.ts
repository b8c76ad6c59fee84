import { readFileSync, statSync } from 'node:fs'
import { type ImportOutcome, ImportRefusal, importDocument, publishImported, putInIssue } from '@tisc/bff/daily/import.service'
import { readDocument } from '@tisc/bff/daily/importer/read-document'
import type { DocumentRead } from '@tisc/bff/daily/importer/reading'
import { shanghaiDay, startOfDay } from '@tisc/shared/platform/shanghai'
import { type Refused, type Source, whyNot } from './find-files'
import type { IssueName } from './issue-name'
import type { Order } from './order'
import { deedLine, reportLines } from './report'

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

const store = async ({ source, document }: Read, { order, now, refuse }: Run): Promise<Stored | undefined> => {
  const { root, replaces, note, publish } = order
  try {
    const outcome = await importDocument(
      { document, publish, ...(root && { path: `${root}/${source.place}` }), ...(replaces && { replaces }), ...(note && { note }) },
      now,
    )
    return { source, document, outcome }
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error
    refuse({ shown: source.shown, reason: error.message })
    return undefined
  }
}

const publish = async ({ source, document, outcome }: Stored, at: Date, { order, now, tell, log }: Run): Promise<void> => {
  const published = order.publish && (await publishImported(outcome, now, at))
  const article = String(outcome.id)
  const act = published ? 'published' : outcome.deed === 'corrected' ? 'corrected' : undefined
  if (act) await log({ act, article, title: document.title, file: source.shown })
  tell(source.shown, [...reportLines(document), ...deedLine(outcome.deed, article, published, outcome.notes)])
}

/** When articles appear: those of an old issue on its day, all others now, also in an issue that is there already. */
const appearance = (date: string | undefined, { order, now }: Run): Date =>
  date === undefined || date >= shanghaiDay(now) || (order.issue !== undefined && order.date === undefined) ? now : startOfDay(date)

/** Files of one issue (or of none), which are composed and published together. */
const importGroup = async (issue: IssueName | undefined, sources: Source[], run: Run): Promise<void> => {
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
  if (stored.length === 0) return
  const place =
    issue &&
    (await putInIssue(
      issue.serial,
      issue.date,
      stored.map(({ outcome }) => outcome.id),
      run.now,
    ))
  if (place && 'problem' in place) for (const { source } of stored) run.refuse({ shown: source.shown, reason: place.problem })
  else for (const one of stored) await publish(one, appearance(place?.date, run), run)
}

const issueOf = (source: Source, { issue, date }: Order, today: string): IssueName | undefined =>
  issue === undefined ? source.issue : { serial: issue, date: date ?? source.issue?.date ?? today }

/** Imports files, those of an issue together and in their order. A file that fails never keeps the others back. */
export const runImport = async (sources: Source[], run: Run): Promise<void> => {
  const groups = new Map<number | string, { issue: IssueName | undefined; sources: Source[] }>()
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
