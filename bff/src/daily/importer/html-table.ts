import type { BlockOf, Run } from '@tisc/shared/daily/body.schema'
import { pushBlock, type Walk } from './html-pieces'
import { attribute, childrenOf, type HtmlElement, type HtmlNode, isElement } from './html-tree'

type Read = (cell: HtmlElement) => Run[]
type Cell = BlockOf<'table'>['rows'][number][number]

const rowsOf = (node: HtmlNode): HtmlElement[] =>
  childrenOf(node).flatMap((child) => (!isElement(child) ? [] : child.tagName === 'tr' ? [child] : isSection(child) ? rowsOf(child) : []))
const isSection = (element: HtmlElement) => ['tbody', 'thead', 'tfoot'].includes(element.tagName)
const cellsOf = (row: HtmlElement) =>
  childrenOf(row).filter((child): child is HtmlElement => isElement(child) && ['td', 'th'].includes(child.tagName))

const span = (node: HtmlElement, name: string, most: number): number | undefined => {
  const value = Number(attribute(node, name))
  return Number.isInteger(value) && value > 1 ? Math.min(value, most) : undefined
}

const cell = (node: HtmlElement, first: boolean, read: Read): Cell => {
  const [columns, rows] = [span(node, 'colspan', 100), span(node, 'rowspan', 1000)]
  const heading = node.tagName === 'th' ? (first ? 'column' : 'row') : undefined
  return { runs: read(node), ...(heading && { heading }), ...(columns && { columns }), ...(rows && { rows }) }
}

/** Reads a table; false for one that only arranges a page (a single column, or tables inside), whose insides are then read as text. */
export const readTable = (node: HtmlElement, walk: Walk, read: Read): boolean => {
  const rows = rowsOf(node)
    .map(cellsOf)
    .filter((cells) => cells.length > 0)
  const nested = (inner: HtmlNode): boolean =>
    childrenOf(inner).some((child) => (isElement(child) && child.tagName === 'table') || nested(child))
  if (rows.length === 0 || Math.max(...rows.map((cells) => cells.length)) < 2 || nested(node)) return false
  const caption = childrenOf(node).find((child): child is HtmlElement => isElement(child) && child.tagName === 'caption')
  const captionRuns = caption ? read(caption) : []
  const cells = rows.map((row, at) => row.map((each) => cell(each, at === 0, read)))
  const block: BlockOf<'table'> = { kind: 'table', ...(captionRuns.length > 0 && { caption: captionRuns }), rows: cells }
  pushBlock(block, walk)
  return true
}
