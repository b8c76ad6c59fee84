import '../platform/zod-setup'
import * as z from 'zod'
import { webAddress } from '../platform/fields'

/**
 * The body of an article is a list of blocks of text runs, never HTML: nothing that could run can be stored, every reader (mini-app,
 * page, feed, editor) draws it in its own way, and a correction can be compared block by block.
 */

/** A house address (`/daily/…`) or a web address. */
export const link = z.union([webAddress, z.string().regex(/^\/(?!\/)[\w\-./?=&%]*$/)])

/** Text with marks; `note` refers to a footnote of the same body. Spaces and line feeds are kept. */
export const run = z.strictObject({
  text: z.string().min(1),
  bold: z.literal(true).optional(),
  link: link.optional(),
  note: z.string().optional(),
})
const runs = z.array(run)

const cell = z.strictObject({
  runs,
  /** A heading cell and the direction it speaks for. */
  heading: z.enum(['column', 'row']).optional(),
  columns: z.int().min(2).max(100).optional(),
  rows: z.int().min(2).max(1000).optional(),
})

/** An image in the file store or on the web; `alt` is empty only for decoration. */
const image = z.strictObject({
  kind: z.literal('image'),
  source: link,
  alt: z.string(),
  caption: runs.optional(),
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
})

export const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), runs }),
  /** Level 2 stands directly under the title. */
  z.strictObject({ kind: z.literal('heading'), level: z.int().min(2).max(4), runs }),
  z.strictObject({
    kind: z.literal('list'),
    ordered: z.boolean(),
    start: z.int().optional(),
    items: z.array(z.strictObject({ runs, depth: z.int().min(0).max(5) })).min(1),
  }),
  z.strictObject({ kind: z.literal('quote'), paragraphs: z.array(runs).min(1) }),
  z.strictObject({ kind: z.literal('table'), caption: runs.optional(), rows: z.array(z.array(cell)).min(1) }),
  image,
  z.strictObject({ kind: z.literal('footnotes'), notes: z.array(z.strictObject({ id: z.string(), runs })).min(1) }),
  z.strictObject({ kind: z.literal('divider') }),
])

export const body = z.array(block)

export type Run = z.infer<typeof run>
export type Block = z.infer<typeof block>
export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>
export type Body = z.infer<typeof body>
