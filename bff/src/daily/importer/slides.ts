import { runsText } from '@tisc/shared/daily/body.text'
import { dense } from './blank'
import type { Piece, Reading, TextPiece } from './reading'

const textOf = (piece: Piece | undefined) => (piece?.role === 'text' ? runsText(piece.runs).trim() : '')
const isNumber = (piece: Piece | undefined) => /^\d{1,2}$/.test(textOf(piece))

/** The contents slide: 目录, then numbers and names in turn. */
const contentsOf = (pieces: Piece[]): { from: number; to: number; names: string[] } | undefined => {
  const from = pieces.findIndex((piece) => /^目\s*录$/.test(textOf(piece)))
  if (from < 0) return undefined
  let to = from + 1
  while (to < from + 4 && textOf(pieces[to]) !== '' && !isNumber(pieces[to])) to++
  const names: string[] = []
  while (isNumber(pieces[to]) && textOf(pieces[to + 1]) !== '') {
    names.push(textOf(pieces[to + 1]))
    to += 2
  }
  return names.length >= 2 ? { from, to, names } : undefined
}

const contentsList = (pieces: Piece[]): Piece[] => {
  const first = pieces.findIndex(isNumber)
  const [head, ...others] = pieces.slice(0, first)
  const items: Piece[] = []
  for (let at = first; at < pieces.length; at += 2) {
    const [number, name] = [pieces[at], pieces[at + 1]]
    if (number && name) {
      const runs = [{ text: `${textOf(number)} ${textOf(name)}` }]
      items.push({ role: 'item', ordered: false, number: 0, depth: 0, runs, line: number.line, end: name.end })
    }
  }
  return head?.role === 'text' ? [asHeading(head, 2), ...others, ...items] : pieces
}

const asHeading = (piece: TextPiece, level: number): Piece => ({
  role: 'heading',
  level,
  runs: piece.runs,
  line: piece.line,
  end: piece.end,
})

/** 2 for a slide that bears the name of a section, 3 for one that puts its own after it (服务资源：…). */
const levelOf = (text: string, names: string[]): number | undefined =>
  names.includes(text)
    ? 2
    : names.some((name) => text.length <= 60 && (text.startsWith(`${name}：`) || text.startsWith(`${name}:`)))
      ? 3
      : undefined

/** Makes sections of the slides of a deck by its contents slide. A title that is shown again while its section goes on is reported. */
export const sectionSlides = (pieces: Piece[], { dropped, found }: Reading): Piece[] => {
  const contents = contentsOf(pieces)
  if (!contents) return pieces
  const current: Record<number, string> = {}
  const sections: Piece[] = []
  for (const piece of pieces.slice(contents.to)) {
    const level = piece.role === 'text' ? levelOf(textOf(piece), contents.names) : undefined
    if (piece.role !== 'text' || level === undefined) sections.push(piece)
    else if (current[level] === dense(textOf(piece))) dropped.push({ kind: 'repeated-title', text: textOf(piece), line: piece.line })
    else {
      current[level] = dense(textOf(piece))
      if (level === 2) delete current[3]
      sections.push(asHeading(piece, level))
    }
  }
  found.push({ what: '幻灯片章节', text: contents.names.join('、'), taken: false })
  return [...pieces.slice(0, contents.from), ...contentsList(pieces.slice(contents.from, contents.to)), ...sections]
}
