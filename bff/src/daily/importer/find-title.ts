import { runsText } from '@tisc/shared/daily/body.text'
import type { DocumentHeader } from '@tisc/shared/daily/daily.schema'
import { closeGaps, dense } from './blank'
import { dayOf, documentNumber, endsSentence, headingMark, isOrganisation, loneDate } from './line-shape'
import type { Piece, Reading } from './reading'

export type Head = { title: string; pieces: Piece[]; header?: DocumentHeader; issuer?: string; date?: string }

const textOf = (piece: Piece | undefined): string => (piece === undefined || piece.role === 'block' ? '' : runsText(piece.runs))
const isRule = (piece: Piece | undefined) => piece?.role === 'block' && piece.block.kind === 'divider'

/** 红头: the authority's name and the number of the document, before the title. */
const redHead = (pieces: Piece[], { found }: Reading): { pieces: Piece[]; header?: DocumentHeader } => {
  const [issuer, number, rule] = pieces
  if (!issuer || !number || !isOrganisation(textOf(issuer)) || !documentNumber.test(textOf(number))) return { pieces }
  found.push({ what: '发文单位', text: textOf(issuer), line: issuer.line, taken: true })
  found.push({ what: '发文字号', text: textOf(number), line: number.line, taken: true })
  return {
    pieces: pieces.slice(isRule(rule) ? 3 : 2),
    header: { number: closeGaps(textOf(number)).replace(/\s/g, ''), issuer: closeGaps(textOf(issuer)) },
  }
}

/** How many pieces from the top are the title: a heading, or a line with those that follow it without a gap and do not end a sentence. */
const titleLength = (pieces: Piece[]): number => {
  const [first] = pieces
  if (!first || first.role === 'block') return 0
  if (first.role === 'heading') return 1
  let length = 1
  for (let next = pieces[length]; next; next = pieces[length]) {
    const text = textOf(next)
    const adjacent = next.role === 'text' && next.line - (pieces[length - 1]?.end ?? 0) === 1
    const plain =
      !isOrganisation(text) && !loneDate.test(text) && !endsSentence(text) && !/[，；]/.test(text) && headingMark(text) === undefined
    if (
      !adjacent ||
      !plain ||
      /^[A-Za-z]/.test(text) ||
      dense(
        pieces
          .slice(0, length + 1)
          .map(textOf)
          .join(''),
      ).length > 80
    )
      break
    length++
  }
  return length
}

/** On a cover slide the title is the line above the date; a cover without a date begins with it. */
const onCover = (pieces: Piece[]): number => {
  const contents = pieces.findIndex((piece) => /^目\s*录$/.test(textOf(piece)))
  const date = pieces.slice(0, contents < 0 ? 12 : contents).findIndex((piece) => loneDate.test(textOf(piece)))
  return date > 0 ? date - 1 : 0
}

/** The issuing body and the date under the title; both stay in the text as well. */
const underTitle = (pieces: Piece[], { found }: Reading): { issuer?: string; date?: string } => {
  const named = pieces[0] !== undefined && isOrganisation(textOf(pieces[0]))
  const issuer = named ? pieces[0] : undefined
  const next = pieces[named ? 1 : 0]
  const date = next && loneDate.test(textOf(next)) ? next : undefined
  const day = date && dayOf(textOf(date))
  if (issuer) found.push({ what: '发布单位', text: textOf(issuer), line: issuer.line, taken: false })
  if (date) found.push({ what: day ? '日期' : '日期（没有写日）', text: textOf(date), line: date.line, taken: false })
  return { ...(issuer && { issuer: closeGaps(textOf(issuer)) }), ...(day && { date: day }) }
}

/** 落款: an authority's name and then a day, both alone on their lines. */
const signature = (pieces: Piece[], { found }: Reading): { issuer?: string; date?: string } => {
  const at = pieces.findIndex(
    (piece, index) => index > 1 && isOrganisation(textOf(piece)) && dayOf(textOf(pieces[index + 1])) !== undefined,
  )
  const [name, date] = [pieces[at], pieces[at + 1]]
  if (at < 0 || !name || !date) return {}
  found.push({ what: '落款', text: `${textOf(name)} ${textOf(date)}`, line: name.line, taken: false })
  const day = dayOf(textOf(date))
  return { issuer: closeGaps(textOf(name)), ...(day && { date: day }) }
}

/** An authority that the title itself names with a city or province before it: 山东省市场监督管理局. */
const inTitle = (title: string): string | undefined =>
  /[^\P{Script=Han}年]{2,3}[省市](?:人民政府办公厅|人民政府|市场监督管理局|知识产权局|财政局)/u.exec(title)?.[0]

const takeTitle = (reading: Reading, pieces: Piece[], from: number): { title: string; pieces: Piece[] } => {
  const length = titleLength(pieces.slice(from))
  const title = pieces.slice(from, from + length)
  const text = title.map(textOf).join('\n')
  if (text) reading.found.push({ what: '标题', text, line: title[0]?.line ?? 1, taken: true })
  return { title: closeGaps(text), pieces: [...pieces.slice(0, from), ...pieces.slice(from + length)] }
}

/** Finds title, issuing body, number and date at the head of a document; what becomes a field of its own leaves the pieces. */
export const findHead = (reading: Reading, given: Piece[], header: DocumentHeader | undefined, slides: boolean): Head => {
  const top = given.slice(given.findIndex((piece) => !isRule(piece)))
  const red = header ? { pieces: top, header } : redHead(top, reading)
  const repeated = reading.title !== undefined && dense(textOf(red.pieces[0])) === dense(reading.title)
  const { title, pieces } =
    reading.title !== undefined && !repeated
      ? { title: reading.title, pieces: red.pieces }
      : takeTitle(reading, red.pieces, slides ? onCover(red.pieces) : 0)
  const under = underTitle(slides ? pieces.slice(onCover(red.pieces)) : pieces, reading)
  const signed = signature(pieces, reading)
  const issuer = red.header?.issuer || reading.issuer || under.issuer || signed.issuer || inTitle(title)
  const date = red.header?.writtenOn || reading.date || under.date || signed.date
  return { title, pieces, ...(red.header && { header: red.header }), ...(issuer && { issuer }), ...(date && { date }) }
}
