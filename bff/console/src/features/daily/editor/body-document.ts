import type { JSONContent } from '@tiptap/core'
import type { Block, Body, Run } from '@tisc/shared/daily/body.schema'
import { toInline, toRuns } from './inline'
import { fromNestedList, toNestedList } from './lists'
import { fromTableNode, toTableNode } from './tables'

const paragraph = (runs: Parameters<typeof toInline>[0]): JSONContent => ({ type: 'paragraph', content: toInline(runs) })

const toNode = (block: Block): JSONContent => {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.runs)
    case 'heading':
      return { type: 'heading', attrs: { level: block.level }, content: toInline(block.runs) }
    case 'list':
      return toNestedList(block)
    case 'quote':
      return { type: 'blockquote', content: block.paragraphs.map(paragraph) }
    case 'table':
      return toTableNode(block)
    case 'image': {
      const { kind: _, source, ...rest } = block
      return { type: 'image', attrs: { src: source, ...rest } }
    }
    case 'footnotes':
      return {
        type: 'footnotes',
        content: block.notes.map(({ id, runs }) => ({ type: 'footnote', attrs: { id }, content: toInline(runs) })),
      }
    case 'divider':
      return { type: 'horizontalRule' }
  }
}

/** A body as the editor's document; an empty one has an empty paragraph to write in. */
export const toDocument = (body: Body): JSONContent => ({
  type: 'doc',
  content: body.length > 0 ? body.map(toNode) : [{ type: 'paragraph' }],
})

/** A size in whole pixels; pasted images also say `100%` or `auto`. */
const pixels = (given: unknown): number | undefined => {
  const size = Number(given)
  return Number.isInteger(size) && size > 0 ? size : undefined
}

const imageOf = (attrs: Record<string, unknown> = {}): Block => {
  const { src, alt, caption } = attrs as { src: string; alt?: string; caption?: Run[] }
  const [width, height] = [pixels(attrs.width), pixels(attrs.height)]
  return { kind: 'image', source: src, alt: alt ?? '', ...(caption && { caption }), ...(width && { width }), ...(height && { height }) }
}

const fromNode = (node: JSONContent): Block[] => {
  const content = node.content ?? []
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: Number(node.attrs?.level ?? 2), runs: toRuns(content) }]
    case 'bulletList':
    case 'orderedList':
      return [fromNestedList(node)]
    case 'blockquote':
      return [{ kind: 'quote', paragraphs: content.map((part) => toRuns(part.content)) }]
    case 'table':
      return [fromTableNode(node)]
    case 'image':
      return [imageOf(node.attrs)]
    case 'footnotes':
      return [{ kind: 'footnotes', notes: content.map((note) => ({ id: String(note.attrs?.id), runs: toRuns(note.content) })) }]
    case 'horizontalRule':
      return [{ kind: 'divider' }]
    default:
      return content.length > 0 ? [{ kind: 'paragraph', runs: toRuns(content) }] : []
  }
}

/** The editor's document as a body: empty paragraphs are how one writes, not what one wrote. */
export const toBody = (document: JSONContent): Body => (document.content ?? []).flatMap(fromNode)
