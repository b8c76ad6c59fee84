import type { JSONContent } from '@tiptap/core'
import type { BlockOf } from '@tisc/shared/daily/body.schema'
import { toInline, toRuns } from './inline'

type Table = BlockOf<'table'>
type Cell = Table['rows'][number][number]

const toCell = ({ runs, heading, columns = 1, rows = 1 }: Cell): JSONContent => ({
  type: heading ? 'tableHeader' : 'tableCell',
  attrs: { colspan: columns, rowspan: rows, ...(heading && { heading }) },
  content: [{ type: 'paragraph', content: toInline(runs) }],
})

/** A table as the editor's; its caption rides along as an attribute. */
export const toTableNode = ({ rows, caption }: Table): JSONContent => ({
  type: 'table',
  attrs: { caption: caption ?? null },
  content: rows.map((cells) => ({ type: 'tableRow', content: cells.map(toCell) })),
})

const fromCell = (node: JSONContent, isFirstRow: boolean): Cell => {
  const { colspan = 1, rowspan = 1, heading } = (node.attrs ?? {}) as { colspan?: number; rowspan?: number; heading?: Cell['heading'] }
  const direction = heading ?? (isFirstRow ? 'column' : 'row')
  return {
    runs: (node.content ?? []).flatMap((part, index) => [...(index > 0 ? [{ text: '\n' }] : []), ...toRuns(part.content)]),
    ...(node.type === 'tableHeader' && { heading: direction }),
    ...(colspan > 1 && { columns: colspan }),
    ...(rowspan > 1 && { rows: rowspan }),
  }
}

/** A table of the editor; a heading cell made there speaks for its column in the first row, for its row elsewhere. */
export const fromTableNode = (node: JSONContent): Table => {
  const caption = node.attrs?.caption as Table['caption'] | null
  return {
    kind: 'table',
    ...(caption && { caption }),
    rows: (node.content ?? []).map((row, index) => (row.content ?? []).map((cell) => fromCell(cell, index === 0))),
  }
}
