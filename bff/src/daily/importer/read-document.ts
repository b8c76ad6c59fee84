import { dense } from './blank'
import { decodeText } from './decode-text'
import { readDocx } from './docx'
import { fileKindByBytes, fileKindByText } from './file-kind'
import { findHead } from './find-title'
import { readHeader } from './government-header'
import { readHtml } from './html'
import { joinHeadings, joinLines } from './join-lines'
import { layoutOf } from './line-joints'
import { readMarkdown } from './markdown'
import { findMisprints } from './misprints'
import { unaccounted } from './no-loss'
import { placeOf } from './place-of'
import { readPlainText } from './plain-text'
import { type DocumentRead, type FileKind, type Piece, type Reading, type ReadResult, Refusal, type Report } from './reading'
import { dropChrome } from './site-chrome'
import { sectionSlides } from './slides'
import { toBlocks } from './structure'
import { readTaskTable } from './task-table'

const readers = { text: readPlainText, markdown: readMarkdown, html: readHtml } satisfies Record<
  Exclude<FileKind, 'docx'>,
  (text: string) => Reading
>

const readFile = async (name: string, bytes: Uint8Array): Promise<{ reading: Reading; format: FileKind; encoding?: string }> => {
  if (fileKindByBytes(name, bytes) === 'docx') return { reading: await readDocx(bytes), format: 'docx' }
  const { text, encoding } = decodeText(bytes, /\.html?$/i.test(name))
  const format = fileKindByText(name, text)
  return { reading: readers[format === 'docx' ? 'text' : format](text), format, encoding }
}

/** The repairs and findings that all formats share. */
const understand = (reading: Reading, format: FileKind) => {
  const { pieces, header } = readHeader(dropChrome(reading), reading)
  const slides = layoutOf(pieces, format).kind === 'slides'
  const head = findHead(reading, joinHeadings(pieces), header, slides)
  const tabled = readTaskTable(head.pieces, reading)
  const sectioned = slides ? sectionSlides(tabled, reading) : tabled
  return { head, body: toBlocks(joinLines(sectioned, layoutOf(tabled, format))) }
}

const checkLoss = (reading: Reading, body: DocumentRead['body']) => {
  const { missing, added, inOrder } = unaccounted(reading.source, body, reading)
  if (missing) reading.unreadable.push({ text: missing.slice(0, 200), reason: '这些字没有归处，请对照原文核对' })
  if (added) reading.unreadable.push({ text: added.slice(0, 200), reason: '这些字原文里没有，请对照原文核对' })
  if (!inOrder) reading.unreadable.push({ text: '', reason: '正文次序与原文不同，请对照原文核对' })
}

/** An article is stored in one piece, and a reader's phone draws all of it. */
const mostPieces = 50_000
const piecesIn = (pieces: Piece[]): number =>
  pieces.reduce((sum, piece) => sum + (piece.role === 'block' && piece.block.kind === 'table' ? piece.block.rows.flat().length : 1), 0)

const documentOf = ({ reading, format, encoding }: Awaited<ReturnType<typeof readFile>>): DocumentRead => {
  if (piecesIn(reading.pieces) > mostPieces) throw new Refusal(`段落和表格超过${mostPieces / 10_000}万格，不像一篇文章`)
  const { head, body } = understand(reading, format)
  if (head.title === '' && body.length === 0) throw new Refusal('文件里没有文字')
  if (head.title === '') throw new Refusal('没有找到标题')
  checkLoss(reading, body)
  const region = placeOf(head.issuer, head.title)
  const report: Report = {
    format,
    ...(encoding && { encoding }),
    found: reading.found,
    dropped: reading.dropped,
    misprints: findMisprints(reading.source),
    unreadable: reading.unreadable,
    characters: dense(reading.source).length,
  }
  const { title, header, issuer, date } = head
  return {
    title,
    body,
    ...(header && { header }),
    ...(region && { region }),
    ...(issuer && { issuer }),
    ...(date && { date }),
    ...(reading.stated && { stated: reading.stated }),
    report,
  }
}

/**
 * Reads a document of any supported kind into a title, blocks and what it says of itself, with a report of everything that was found,
 * left out or not readable. Touches no database and no network; memory stays within a multiple of the limits of its readers.
 */
export const readDocument = async ({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<ReadResult> => {
  try {
    return { ok: true, document: documentOf(await readFile(name, bytes)) }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.message }
    // Markdown nested thousands of levels deep exhausts the stack of its parser; anything else is a fault of ours.
    if (error instanceof RangeError) return { ok: false, reason: '标记嵌套太深，没有读' }
    throw error
  }
}
