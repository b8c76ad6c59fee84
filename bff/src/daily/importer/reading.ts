import type { Block, Body, Run } from '@tisc/shared/daily/body.schema'
import type { DocumentHeader } from '@tisc/shared/daily/daily.schema'
import type { RegionCode } from '@tisc/shared/platform/regions'

/**
 * A piece of a document on its way to blocks: what a format reader hands to the repairs that all formats share. `line` and `end` are
 * the source lines (1-based) it covers; formats without lines number their pieces so that a forced break is 1 and a new block 2 apart.
 */
export type Piece = { line: number; end: number } & (
  | { role: 'text'; runs: Run[]; indent: number }
  | { role: 'heading'; level: number; runs: Run[] }
  | { role: 'item'; ordered: boolean; number: number; depth: number; runs: Run[] }
  | { role: 'quote'; runs: Run[] }
  | { role: 'block'; block: Block }
)
export type TextPiece = Extract<Piece, { role: 'text' }>
/** Pieces that carry runs of their own. */
export type WordedPiece = Exclude<Piece, { role: 'block' }>

/** What was left out of the body on purpose; `text` is exactly what stood there, so that nothing can vanish under this name. */
export type Dropped = { kind: DropKind; text: string; line?: number }
export const dropKinds = {
  'page-number': '页码',
  'site-chrome': '网站页面上的文字',
  bullet: '项目符号',
  markup: '排版标记',
  'repeated-title': '重复的标题',
  hidden: '隐藏的内容',
  'active-content': '脚本、表单或图形',
  table: '无法还原的表格',
  'front-matter': '文件开头的说明',
} as const
export type DropKind = keyof typeof dropKinds

/** What was recognised. `taken` means that the text left the body for a field of its own. */
export type Found = { what: string; text: string; line?: number; taken: boolean }

/** Something a person should look at: kept as it was, or not readable, and why. */
export type Note = { text: string; reason: string; line?: number }

/** What the file says of itself in its front matter (our own Markdown only). */
export type Stated = {
  type?: string
  topics?: string[]
  region?: string
  summary?: string
  figure?: { value: string; unit: string; note?: string }
  source?: { name?: string; link?: string; date?: string }
  document?: DocumentHeader
}

/** What a format reader returns. `source` is the content as plain text, the measure of "nothing lost". */
export type Reading = {
  pieces: Piece[]
  source: string
  dropped: Dropped[]
  found: Found[]
  unreadable: Note[]
  title?: string
  issuer?: string
  date?: string
  stated?: Stated
}

export type Report = {
  format: FileKind
  encoding?: string
  found: Found[]
  dropped: Dropped[]
  misprints: Note[]
  unreadable: Note[]
  /** Characters of the source without white space; what is not in the body is in `dropped` or `found` (checked on every reading). */
  characters: number
}

export type FileKind = 'text' | 'markdown' | 'html' | 'docx'

export type DocumentRead = {
  title: string
  body: Body
  header?: DocumentHeader
  region?: RegionCode
  issuer?: string
  /** The document's own date, where it states a day. */
  date?: string
  stated?: Stated
  report: Report
}

export type ReadResult = { ok: true; document: DocumentRead } | { ok: false; reason: string }

/** A file that cannot be read, with a reason that a person understands. */
export class Refusal extends Error {
  override name = 'Refusal'
}
