import type { Block, Body } from '@tisc/shared/daily/body.schema'
import { runsText } from '@tisc/shared/daily/body.text'
import { dayOf, endsSentence, hasLabel, headingMark } from './line-shape'
import type { Piece, TextPiece } from './reading'

const sentences = (text: string) => text.match(/[。！？；]/g)?.length ?? 0

/** A numbered line that says one thing is a heading; one that goes on is a paragraph with a number. */
const markedLevel = (text: string): number | undefined => {
  const level = headingMark(text)
  if (level === undefined || text.length > 60 || hasLabel(text)) return undefined
  return sentences(text) === 0 || (sentences(text) === 1 && text.endsWith('。') && text.length <= 40) ? level : undefined
}

/** The attached document begins after the signature: a short line without a full stop after a lone date. */
const isAttachedTitle = (text: string, before: Piece | undefined): boolean =>
  before?.role === 'text' &&
  dayOf(runsText(before.runs)) !== undefined &&
  text.length >= 6 &&
  text.length <= 50 &&
  !/[，。；：:,（(]/.test(text)

const isAttachment = (text: string) => /^附件\s*\d{0,2}$/.test(text)

const headingLevel = (piece: TextPiece, before: Piece | undefined): number | undefined => {
  const text = runsText(piece.runs)
  if (isAttachment(text) || isAttachedTitle(text, before)) return 2
  return markedLevel(text)
}

/** Numbered headings stand by their number, whatever the source drew them as; others by their level, 2 to 4 under the title. */
const bodyLevel = (piece: Extract<Piece, { role: 'heading' }>, highest: number): number =>
  headingMark(runsText(piece.runs)) ?? Math.min(4, Math.max(2, piece.level - highest + 2))

const list = (piece: Extract<Piece, { role: 'item' }>): Block => ({
  kind: 'list',
  ordered: piece.ordered,
  ...(piece.ordered && piece.number !== 1 && { start: piece.number }),
  items: [{ runs: piece.runs, depth: piece.depth }],
})

/** The list that an item carries on: of its kind, and counting on. */
const openList = (body: Body, piece: Extract<Piece, { role: 'item' }>): Extract<Block, { kind: 'list' }> | undefined => {
  const last = body.at(-1)
  if (last?.kind !== 'list') return undefined
  if (piece.depth > 0) return last
  const count = (last.start ?? 1) + last.items.filter((item) => item.depth === 0).length
  return last.ordered === piece.ordered && (!piece.ordered || piece.number === count) ? last : undefined
}

const add = (body: Body, piece: Piece, before: Piece | undefined, highest: number): void => {
  if (piece.role === 'block') body.push(piece.block)
  else if (piece.role === 'heading') body.push({ kind: 'heading', level: bodyLevel(piece, highest), runs: piece.runs })
  else if (piece.role === 'quote') {
    const last = body.at(-1)
    if (last?.kind === 'quote') last.paragraphs.push(piece.runs)
    else body.push({ kind: 'quote', paragraphs: [piece.runs] })
  } else if (piece.role === 'item') {
    const open = openList(body, piece)
    if (open) open.items.push({ runs: piece.runs, depth: piece.depth })
    else body.push(list(piece))
  } else {
    const level = headingLevel(piece, before)
    body.push(level ? { kind: 'heading', level, runs: piece.runs } : { kind: 'paragraph', runs: piece.runs })
  }
}

/** Makes the blocks of a body out of repaired pieces. */
export const toBlocks = (pieces: Piece[]): Body => {
  const levels = pieces.flatMap((piece) => (piece.role === 'heading' ? [piece.level] : []))
  const highest = Math.min(2, ...levels)
  const body: Body = []
  for (const [at, piece] of pieces.entries()) add(body, piece, pieces[at - 1], highest)
  return body.filter((block, at) => !(block.kind === 'divider' && (at === 0 || at === body.length - 1 || body[at - 1]?.kind === 'divider')))
}

/** Whether a paragraph ends where its sentence does; tests and the report ask. */
export const isWhole = (text: string): boolean => endsSentence(text) || /[）)]$/.test(text)
