import type { JSONContent } from '@tiptap/core'
import type { BlockOf } from '@tisc/shared/daily/body.schema'
import { toInline, toRuns } from './inline'

type List = BlockOf<'list'>
type Item = List['items'][number]

const deepest = 5

/** Items with depths as the editor's nested lists. An item deeper than its neighbours allow hangs as deep as it can. */
export const toNestedList = (list: List): JSONContent => nest(list, list.items, 0)

const nest = (list: List, items: Item[], depth: number): JSONContent => {
  const nodes: JSONContent[] = []
  for (let index = 0; index < items.length; ) {
    const item = items[index] as Item
    const after = items.findIndex(({ depth: other }, at) => at > index && other <= depth)
    const end = after < 0 ? items.length : after
    const below = items.slice(index + 1, end)
    nodes.push({
      type: 'listItem',
      content: [{ type: 'paragraph', content: toInline(item.runs) }, ...(below.length > 0 ? [nest(list, below, depth + 1)] : [])],
    })
    index = end
  }
  const start = depth === 0 && list.ordered ? { attrs: { start: list.start ?? 1 } } : {}
  return { type: list.ordered ? 'orderedList' : 'bulletList', ...start, content: nodes }
}

const flatten = (node: JSONContent, depth: number): Item[] =>
  (node.content ?? []).flatMap((item) =>
    (item.content ?? []).flatMap((part) =>
      part.type === 'paragraph' ? [{ runs: toRuns(part.content), depth: Math.min(depth, deepest) }] : flatten(part, depth + 1),
    ),
  )

/** A list of the editor as items with depths; a list inside takes the kind of the outermost. */
export const fromNestedList = (node: JSONContent): List => {
  const ordered = node.type === 'orderedList'
  const start = ordered ? Number(node.attrs?.start ?? 1) : 1
  return { kind: 'list', ordered, ...(start !== 1 && { start }), items: flatten(node, 0) }
}
