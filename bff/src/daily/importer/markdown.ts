import { marked, type Token, type Tokens } from 'marked'
import { readFrontMatter } from './front-matter'
import { readHtmlFragment } from './html'
import { tidyRuns } from './inline-marks'
import { markup, runsOf, type State, textOf } from './markdown-inline'
import type { Reading } from './reading'

const lineCount = (raw: string) => raw.split('\n').length - 1

const place = (token: { raw: string }, state: State) => ({
  line: state.line,
  end: state.line + lineCount(token.raw.trimEnd()),
})

/** What an item says before the list inside it, which begins on a line of its own. */
const rawBefore = (raw: string, nested: Tokens.List | undefined): string => {
  const at = nested ? raw.indexOf(nested.raw.split('\n')[0] ?? '', raw.indexOf('\n')) : -1
  return at < 0 ? raw : raw.slice(0, at)
}

const listPieces = (list: Tokens.List, depth: number, state: State): void => {
  const first = state.line
  let offset = 0
  for (const [at, item] of list.items.entries()) {
    state.line = first + offset
    const nested = item.tokens.filter((token) => token.type === 'list') as Tokens.List[]
    const own = item.tokens.filter((token) => token.type !== 'list' && token.type !== 'space')
    const ownRaw = rawBefore(item.raw, nested[0])
    const tokens = own.flatMap((token, index): Token[] => [
      ...(index > 0 ? [{ type: 'br', raw: '\n' } as Tokens.Br] : []),
      ...(('tokens' in token && token.tokens) || [token]),
    ])
    const runs = runsOf(tokens, list.ordered ? ownRaw.replace(/^\s*\d+[.)]/, '') : ownRaw, state)
    const number = list.ordered ? Number(list.start || 1) + at : 0
    state.pieces.push({ role: 'item', ordered: list.ordered, number, depth: Math.min(depth, 5), runs, ...place({ raw: ownRaw }, state) })
    if (list.ordered) noteOddNumber(item.raw, number, state)
    for (const inner of nested) {
      state.line = first + offset + lineCount(ownRaw)
      listPieces(inner, depth + 1, state)
    }
    offset += lineCount(item.raw) + (item.raw.endsWith('\n') ? 0 : 1)
  }
  state.line = first
}

/** A list counts on by itself; where the source counted otherwise, its number is in the report. */
const noteOddNumber = (raw: string, number: number, state: State) => {
  const written = /^\s*(\d+)/.exec(raw)?.[1]
  state.dropped.push({ kind: 'markup', text: /^\s*(\d+[.)])/.exec(raw)?.[1] ?? '', line: state.line })
  if (written !== undefined && Number(written) !== number) {
    state.unreadable.push({ text: written, reason: `编号不连续，这一项显示为${number}`, line: state.line })
  }
}

const tablePiece = (table: Tokens.Table, state: State): void => {
  const cells = (row: Tokens.TableCell[], heading: boolean) =>
    row.map((cell) => ({ runs: runsOf(cell.tokens, cell.text, state), ...(heading && { heading: 'column' as const }) }))
  const rows = [cells(table.header, true), ...table.rows.map((row) => cells(row, false))]
  const kept = rows
    .flat()
    .map((cell) => textOf(cell.runs))
    .join('')
  const inCells = [table.header, ...table.rows]
    .flat()
    .map((cell) => cell.text)
    .join('')
  state.dropped.push({ kind: 'markup', text: markup(table.raw, (inCells || kept).replace(/\s/g, '')), line: state.line })
  state.pieces.push({ role: 'block', block: { kind: 'table', rows }, ...place(table, state) })
}

const blockPieces = (tokens: Token[], state: State, quoted = false): void => {
  for (const token of tokens) {
    const { line } = state
    blockPiece(token, state, quoted)
    state.line = line + lineCount(token.raw)
  }
}

const blockPiece = (token: Token, state: State, quoted: boolean): void => {
  const at = place(token, state)
  if (token.type === 'heading') {
    state.pieces.push({ role: 'heading', level: token.depth, runs: runsOf(token.tokens ?? [], token.raw, state), ...at })
  } else if (token.type === 'paragraph' || token.type === 'text') {
    const runs = runsOf(token.tokens ?? [token], token.raw, state)
    if (runs.length > 0) state.pieces.push(quoted ? { role: 'quote', runs, ...at } : { role: 'text', indent: 0, runs, ...at })
  } else if (token.type === 'list') listPieces(token as Tokens.List, 0, state)
  else if (token.type === 'table') tablePiece(token as Tokens.Table, state)
  else if (token.type === 'blockquote') {
    state.dropped.push({ kind: 'markup', text: markup(token.raw, token.text.replace(/\s/g, '')), line: state.line })
    blockPieces(token.tokens ?? [], state, true)
  } else if (token.type === 'hr') {
    state.dropped.push({ kind: 'markup', text: token.raw.trim(), line: state.line })
    state.pieces.push({ role: 'block', block: { kind: 'divider' }, ...at })
  } else if (token.type === 'html') fragmentPieces(token, state)
  else if (token.type === 'code') {
    state.dropped.push({ kind: 'markup', text: markup(token.raw, token.text.replace(/\s/g, '')), line: state.line })
    state.pieces.push({ role: 'text', indent: 0, runs: tidyRuns([{ text: token.text }]), ...at })
  } else if (token.type !== 'space') state.dropped.push({ kind: 'markup', text: token.raw, line: state.line })
}

/** HTML inside Markdown goes through the HTML reader, with everything it refuses. */
const fragmentPieces = (token: Token, state: State): void => {
  const inner = readHtmlFragment(token.raw)
  state.dropped.push(...inner.dropped, { kind: 'markup', text: markup(token.raw, inner.source.replace(/\s/g, '')), line: state.line })
  state.unreadable.push(...inner.unreadable)
  state.pieces.push(...inner.pieces.map((piece) => ({ ...piece, ...place(token, state) })))
}

/** Markdown, with front matter of ours at its head. */
export const readMarkdown = (source: string): Reading => {
  const front = readFrontMatter(source)
  const state: State = {
    pieces: [],
    dropped: front ? [front.dropped] : [],
    unreadable: front?.unreadable ?? [],
    line: 1 + (front?.lines ?? 0),
  }
  const text = front ? source.slice(front.dropped.text.length) : source
  blockPieces(marked.lexer(text), state)
  return {
    pieces: state.pieces,
    source,
    dropped: state.dropped.filter(({ text }) => text !== ''),
    found: [],
    unreadable: state.unreadable,
    ...(front?.title && { title: front.title }),
    ...(front && { stated: front.stated }),
  }
}
