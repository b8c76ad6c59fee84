import type { Run } from '@tisc/shared/daily/body.schema'
import { runsText } from '@tisc/shared/daily/body.text'
import { mergeRuns } from './inline-marks'
import { isRest, type Layout, type Open } from './line-joints'
import type { Piece, WordedPiece } from './reading'

/** Of a long paragraph its beginning and its end are enough to decide by, and keep the work in proportion to the text. */
const sketch = (text: string): string => (text.length <= 400 ? text : text.slice(0, 100) + text.slice(-300))

/** Words of another script need the space that the line break was. */
const glue = (before: string, after: string): Run[] => (/[A-Za-z,.;]$/.test(before) && /^[A-Za-z]/.test(after) ? [{ text: ' ' }] : [])

const opened = (piece: WordedPiece): Open => {
  const text = runsText(piece.runs)
  return { first: piece, end: piece.end, runs: [...piece.runs], text: sketch(text), lastLine: text }
}

const take = (open: Open, piece: WordedPiece): void => {
  const line = runsText(piece.runs)
  const space = glue(open.text, line)
  open.runs.push(...space, ...piece.runs)
  open.text = sketch(open.text + runsText(space) + line)
  open.lastLine = line
  open.end = piece.end
}

const closed = ({ first, end, runs }: Open): Piece => ({ ...first, end, runs: mergeRuns(runs) })

const joinWhere = (pieces: Piece[], belongs: (open: Open, piece: WordedPiece) => boolean): Piece[] => {
  const whole: Piece[] = []
  let open: Open | undefined
  for (const piece of pieces) {
    if (open && piece.role !== 'block' && belongs(open, piece)) take(open, piece)
    else {
      if (open) whole.push(closed(open))
      open = piece.role === 'block' ? undefined : opened(piece)
      if (piece.role === 'block') whole.push(piece)
    }
  }
  return open ? [...whole, closed(open)] : whole
}

/** A heading that was broken in two ends with what belongs to it: a span of years in brackets. */
const isHeadingRest = ({ first }: Open, piece: WordedPiece): boolean =>
  first.role === 'heading' && piece.role === 'heading' && /^[（(][\d\s—–-]+年?[)）]$/.test(runsText(piece.runs))

/** Joins headings that their source broke over two. */
export const joinHeadings = (pieces: Piece[]): Piece[] => joinWhere(pieces, isHeadingRest)

/** Joins lines that were broken while their sentence went on. */
export const joinLines = (pieces: Piece[], layout: Layout): Piece[] => joinWhere(pieces, (open, piece) => isRest(open, piece, layout))
