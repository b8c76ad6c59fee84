import type { Block, Run } from '@tisc/shared/daily/body.schema'
import { attribute, type HtmlElement, type HtmlNode, wordsOf } from './html-tree'
import { soundLink, tidyRuns } from './inline-marks'
import type { DropKind, Dropped, Note, Piece } from './reading'

export type Look = { bold?: true; link?: string; note?: string }
/** The list item that is being gathered; `opened` are its runs once it has some. */
type Item = { ordered: boolean; number: number; depth: number; opened?: Run[] }
export type Walk = { pieces: Piece[]; dropped: Dropped[]; unreadable: Note[]; line: number; runs: Run[] }
export type Inside = { look: Look; heading?: number; item?: Item; quote?: true; pre?: true }

/** Leaves an element out and reports its words. */
export const drop = (kind: DropKind, node: HtmlNode, walk: Walk): void => {
  const text = wordsOf(node).trim()
  if (text || kind === 'active-content') walk.dropped.push({ kind, text })
}

/** Ends the paragraph that is being gathered. */
export const flush = (walk: Walk, inside: Inside, gap: number): void => {
  const runs = tidyRuns(walk.runs)
  walk.runs = []
  if (runs.length === 0) return
  const place = { line: walk.line, end: walk.line, runs }
  walk.line += gap
  const { item } = inside
  if (inside.heading) walk.pieces.push({ role: 'heading', level: inside.heading, ...place })
  else if (item?.opened) {
    item.opened.push({ text: '\n' }, ...runs)
  } else if (item) {
    item.opened = runs
    walk.pieces.push({ role: 'item', ordered: item.ordered, number: item.number, depth: item.depth, ...place })
  } else if (inside.quote) walk.pieces.push({ role: 'quote', ...place })
  else walk.pieces.push({ role: 'text', indent: 0, ...place })
}

/** A block that is complete in itself. */
export const pushBlock = (block: Block, walk: Walk): void => {
  walk.pieces.push({ role: 'block', block, line: walk.line, end: walk.line })
  walk.line += 2
}

/** An image by its lazy or plain address; without a web address it is reported instead. */
export const image = (element: HtmlElement, walk: Walk, inside: Inside): void => {
  const address = attribute(element, 'data-src') ?? attribute(element, 'data-original') ?? attribute(element, 'src') ?? ''
  const alt = (attribute(element, 'alt') ?? '').trim()
  const source = soundLink(address)
  if (!source) {
    walk.unreadable.push({ text: address.slice(0, 80) || '（没有地址）', reason: '图片没有http或https地址，没有导入' })
    if (alt) walk.dropped.push({ kind: 'markup', text: alt })
    return
  }
  flush(walk, inside, 1)
  const size = (name: string) => {
    const value = Number(attribute(element, name))
    return Number.isInteger(value) && value > 0 ? value : undefined
  }
  const [width, height] = [size('width'), size('height')]
  const block = { kind: 'image' as const, source, alt, ...(width && { width }), ...(height && { height }) }
  pushBlock(block, walk)
}
