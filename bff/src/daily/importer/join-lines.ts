import type { Run } from '@tisc/shared/daily/body.schema'
import { runsText } from '@tisc/shared/daily/body.text'
import { mergeRuns } from './inline-marks'
import { endsOpen, endsSentence, hasLabel, hasOpenBracket, headingMark, loneDate, startsParagraph, widthOf } from './line-shape'
import type { FileKind, Piece, WordedPiece } from './reading'

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

const goesOn = (before: WordedPiece, after: Piece, layout: Layout): boolean => {
  if (after.role !== 'text' || before.role === 'quote' || before.role === 'heading') return false
  const [head, tail] = [runsText(before.runs), runsText(after.runs)]
  if (after.line - before.end > 6) return false
  if (hasOpenBracket(head.slice(-300)) && !/^(——|[一二三四五六七八九十]+、)/.test(tail)) return true
  if (startsParagraph(tail) || loneDate.test(tail)) return false
  if (layout.kind === 'slides') return inSlides(head, tail, after.line - before.end === 1)
  return inParagraphs(head, tail)
}

/** On a page of fixed width only a line that falls short of it ends a paragraph; an open bracket or comma still goes on. */
const wrappedGoesOn = (before: WordedPiece, lastLine: string, after: Piece, width: number): boolean => {
  if (before.role !== 'text' || after.role !== 'text') return false
  const tail = runsText(after.runs)
  if (startsParagraph(tail) || after.line - before.end > 6) return false
  const proseGoesOn = !endsSentence(lastLine) && widthOf(lastLine) >= width / 2 && headingMark(runsText(before.runs)) === undefined
  return widthOf(lastLine) >= width - 6 || endsOpen(lastLine) || hasOpenBracket(lastLine) || proseGoesOn
}

const glue = (before: string, after: string) => (/[A-Za-z,.;]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : '')

const joined = (before: WordedPiece, after: WordedPiece): WordedPiece => {
  const space: Run[] = glue(runsText(before.runs), runsText(after.runs)) ? [{ text: ' ' }] : []
  return { ...before, end: after.end, runs: mergeRuns([...before.runs, ...space, ...after.runs]) }
}

/** A heading that was broken in two ends with what belongs to it: a span of years in brackets. */
const isHeadingRest = (before: Piece | undefined, piece: Piece): boolean =>
  before?.role === 'heading' && piece.role === 'heading' && /^[（(][\d\s—–-]+年?[)）]$/.test(runsText(piece.runs))

/** Joins headings that their source broke over two. */
export const joinHeadings = (pieces: Piece[]): Piece[] => {
  const whole: Piece[] = []
  for (const piece of pieces) {
    const before = whole.at(-1)
    if (isHeadingRest(before, piece) && before?.role === 'heading' && piece.role === 'heading')
      whole[whole.length - 1] = joined(before, piece)
    else whole.push(piece)
  }
  return whole
}

/** Joins lines that were broken while their sentence went on. */
export const joinLines = (pieces: Piece[], layout: Layout): Piece[] => {
  const whole: Piece[] = []
  let lastLine = ''
  for (const piece of pieces) {
    const before = whole.at(-1)
    const line = piece.role === 'block' ? '' : runsText(piece.runs)
    const on =
      before !== undefined &&
      before.role !== 'block' &&
      piece.role !== 'block' &&
      (layout.kind === 'wrapped' && before.role === 'text'
        ? wrappedGoesOn(before, lastLine, piece, layout.width)
        : goesOn(before, piece, layout))
    if (on) whole[whole.length - 1] = joined(before, piece)
    else whole.push(piece)
    lastLine = line
  }
  return whole
}
