import { articleForm } from '@tisc/shared/daily/desk/desk.schema'
import type { ImportedFile } from '@tisc/shared/daily/desk/imports.contract'
import type { Upload } from '@tisc/shared/platform/contract'
import type { Viewer } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import { importDocument } from '../import.service'
import { readDocument } from '../importer/read-document'
import { type DocumentRead, Refusal } from '../importer/reading'
import { noteWords, reportWords } from '../importer/report-words'

/** What the desk can open and save again is what it takes; a save is at most 2 MB on its way. */
const mostBytes = 1_500_000

const editable = articleForm.pick({ title: true, body: true })

const refuseUneditable = ({ title, body }: DocumentRead): void => {
  const parsed = editable.safeParse({ title, body })
  if (!parsed.success) throw new Refusal(parsed.error.issues[0]?.message ?? '')
  if (Buffer.byteLength(JSON.stringify(body)) > mostBytes) throw new Refusal('正文太长，请分成几篇')
}

const read = async ({ name, bytes }: Upload): Promise<DocumentRead> => {
  try {
    const result = await readDocument({ name, bytes })
    if (!result.ok) throw new Refusal(result.reason)
    refuseUneditable(result.document)
    return result.document
  } catch (error) {
    if (error instanceof Refusal) throw new ProblemError('invalid-input', `《${name}》没有导入：${error.message}`)
    throw error
  }
}

/** Stores a document as a draft, or with its article; never publishes. Throws `invalid-input` that says why a file is refused. */
export const importFile = async (viewer: Viewer, file: Upload, now: Date): Promise<ImportedFile> => {
  const document = await read(file)
  const { id, deed, state, notes } = await importDocument({ document, publish: false }, now)
  const { title } = document
  viewer.note({ after: { id: id.toHexString(), title, deed, file: file.name } })
  return { id: id.toHexString(), title, deed, state, report: { ...reportWords(document), check: notes.map(noteWords) } }
}
