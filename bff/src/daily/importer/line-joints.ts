import type { Run } from '@tisc/shared/daily/body.schema'
import { runsText } from '@tisc/shared/daily/body.text'
import { endsOpen, endsSentence, hasLabel, hasOpenBracket, headingMark, loneDate, startsParagraph, widthOf } from './line-shape'
import type { FileKind, Piece, TextPiece, WordedPiece } from './reading'

/**
 * How the lines of a document are broken: at a fixed width (a printed page), freely with a blank run between slides, or once a
 * paragraph with a stray break now and then.
 */
export type Layout = { kind: 'wrapped'; width: number } | { kind: 'slides' } | { kind: 'paragraphs' }

const texts = (pieces: Piece[]) => pieces.filter((piece) => piece.role === 'text')

/** The layout of plain text, told by its widths and gaps; other formats mark their paragraphs themselves. */
export const layoutOf = (pieces: Piece[], format: FileKind): Layout => {
  if (format !== 'text') return { kind: 'paragraphs' }
  const lines = texts(pieces)
  const gaps = pieces.filter((piece, at) => at > 0 && piece.line - (pieces[at - 1]?.end ?? 0) > 3).length
  if (gaps >= 10 && gaps > pieces.length / 12) return { kind: 'slides' }
  const widths = lines.map((piece) => widthOf(runsText(piece.runs))).sort((a, b) => a - b)
  const width = widths[Math.floor(widths.length * 0.95)] ?? 0
  const full = widths.filter((each) => each >= width - 6).length
  const longest = widths.at(-1) ?? 0
  return lines.length >= 12 && width >= 40 && longest <= width + 10 && full >= lines.length * 0.4
    ? { kind: 'wrapped', width }
    : { kind: 'paragraphs' }
}

/** A line of prose that stops before its sentence does. */
const stopsShort = (text: string): boolean =>
  !endsSentence(text) &&
  !/[）)]$/.test(text) &&
  !hasLabel(text) &&
  headingMark(text) === undefined &&
  text.length >= 12 &&
  /[，。；：、“《]/.test(text)

/** Lines that run in parallel (two parties, two websites) are not one sentence. */
const parallel = (a: string, b: string) => a.length >= 8 && a.slice(0, 4) === b.slice(0, 4)

const inSlides = (before: string, after: string, adjacent: boolean): boolean =>
  adjacent && (endsOpen(before) || slideLineGoesOn(before, after))

const slideLineGoesOn = (before: string, after: string): boolean =>
  !endsSentence(before) &&
  !hasLabel(after) &&
  !hasLabel(before) &&
  !parallel(before, after) &&
  !loneDate.test(before) &&
  /[\p{Script=Han}\d]$/u.test(before.replace(/[）)》”]$/u, '字')) &&
  /^[\p{Script=Han}《“]/u.test(after)

const inParagraphs = (before: string, after: string): boolean => {
  // A numbered lead whose last words fell to the next line: the remainder is a fragment that ends the sentence.
  if (headingMark(before) !== undefined && !endsSentence(before)) {
    if (/[，。；]/.test(before) && after.length <= 12 && endsSentence(after)) return true
    return endsOpen(before) || (before.includes('。') && before.length >= 20)
  }
  return endsOpen(before) || (stopsShort(before) && !hasLabel(after))
}

/** Broken inside a bracket or quotation, not just one that was never closed: its sentence has not ended. */
const breaksInBracket = (text: string): boolean => !endsSentence(text) && hasOpenBracket(text.slice(-300))

/** A paragraph that is being put together: its first piece, the runs so far, and as much of its text as the decisions need. */
export type Open = { first: WordedPiece; end: number; runs: Run[]; text: string; lastLine: string }

const goesOn = ({ first, end, text }: Open, after: TextPiece, layout: Layout): boolean => {
  if (first.role === 'quote' || first.role === 'heading' || after.line - end > 6) return false
  const line = runsText(after.runs)
  if (breaksInBracket(text) && !/^(——|[一二三四五六七八九十]+、)/.test(line)) return true
  if (startsParagraph(line) || loneDate.test(line)) return false
  return layout.kind === 'slides' ? inSlides(text, line, after.line - end === 1) : inParagraphs(text, line)
}

/** On a page of fixed width only a line that falls short of it ends a paragraph; an open bracket or comma still goes on. */
const wrappedGoesOn = ({ end, text, lastLine }: Open, after: TextPiece, width: number): boolean => {
  if (startsParagraph(runsText(after.runs)) || after.line - end > 6) return false
  const proseGoesOn = !endsSentence(lastLine) && widthOf(lastLine) >= width / 2 && headingMark(text) === undefined
  return widthOf(lastLine) >= width - 6 || endsOpen(lastLine) || breaksInBracket(lastLine) || proseGoesOn
}

/** Whether a line is the rest of the paragraph before it. */
export const isRest = (open: Open, after: Piece, layout: Layout): boolean =>
  after.role === 'text' &&
  (layout.kind === 'wrapped' && open.first.role === 'text' ? wrappedGoesOn(open, after, layout.width) : goesOn(open, after, layout))
