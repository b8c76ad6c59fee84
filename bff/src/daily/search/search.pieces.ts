import type { Piece } from '@tisc/shared/daily/search.schema'
import { fold } from './fold'

type Range = { start: number; end: number }

const letter = /[\p{Script=Latin}\p{Nd}]/u

/** A Latin word is not hit inside a longer one, a number not inside a longer number. */
const splitsWord = (text: string, start: number, end: number): boolean => {
  const joined = (left: string | undefined, right: string | undefined) =>
    left !== undefined && right !== undefined && letter.test(left) && letter.test(right)
  return joined(text[start - 1], text[start]) || joined(text[end - 1], text[end])
}

/** The place behind the character that begins at `at`; a rare one takes two units. */
const afterCharacter = (text: string, at: number): number => at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

/** The nearest place at or before `at` that is not inside a character. */
const characterAt = (text: string, at: number): number => (at > 0 && /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) ? at - 1 : at)

/** Where terms (folded) stand in a text, without overlaps, in order. */
export const hitsIn = (text: string, terms: string[]): Range[] => {
  const folded = fold(text)
  const hits: Range[] = []
  for (const term of terms) {
    for (let at = folded.text.indexOf(term); term && at >= 0; at = folded.text.indexOf(term, at + term.length)) {
      const start = folded.from[at] ?? 0
      const end = afterCharacter(text, folded.from[at + term.length - 1] ?? start)
      if (!splitsWord(text, start, end)) hits.push({ start, end })
    }
  }
  hits.sort((a, b) => a.start - b.start || b.end - a.end)
  return hits.reduce<Range[]>((merged, hit) => {
    const last = merged.at(-1)
    if (last && hit.start <= last.end) last.end = Math.max(last.end, hit.end)
    else merged.push({ ...hit })
    return merged
  }, [])
}

/** A text cut into pieces that are hits and pieces that are not. */
export const piecesOf = (text: string, hits: Range[]): Piece[] => {
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of hits) {
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false })
    pieces.push({ text: text.slice(start, end), hit: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false })
  return pieces
}

/** How many characters a snippet shows, and how many of them before the first hit. */
const shown = 90
const before = 20

/** The stretch of a text that shows the most hits; its beginning when it has none. */
export const snippetOf = (text: string, terms: string[]): Piece[] => {
  const hits = hitsIn(text, terms)
  const within = (from: number) => hits.filter((hit) => hit.start >= from && hit.end <= from + shown).length
  const starts = hits.slice(0, 200).map((hit) => characterAt(text, Math.max(0, hit.start - before)))
  const from = starts.reduce((best, start) => (within(start) > within(best) ? start : best), starts[0] ?? 0)
  const to = characterAt(text, Math.min(text.length, from + shown))
  const inside = hits.filter((hit) => hit.start >= from && hit.end <= to).map((hit) => ({ start: hit.start - from, end: hit.end - from }))
  const pieces = piecesOf(text.slice(from, to), inside)
  return [...(from > 0 ? [{ text: '…', hit: false }] : []), ...pieces, ...(to < text.length ? [{ text: '…', hit: false }] : [])]
}
