import { Mark, mergeAttributes, Node } from '@tiptap/core'

const idAttribute = {
  id: {
    default: '',
    parseHTML: (element: HTMLElement) => element.getAttribute('data-id') ?? '',
    renderHTML: ({ id }: Record<string, unknown>) => ({ 'data-id': id }),
  },
}

/** The place in the text that a footnote belongs to. */
export const NoteMark = Mark.create({
  name: 'note',
  inclusive: false,
  addAttributes: () => idAttribute,
  parseHTML: () => [{ tag: 'sup[data-id]' }],
  renderHTML: ({ HTMLAttributes }) => ['sup', mergeAttributes(HTMLAttributes), 0],
})

export const Footnote = Node.create({
  name: 'footnote',
  content: 'inline*',
  addAttributes: () => idAttribute,
  parseHTML: () => [{ tag: 'li[data-id]' }],
  renderHTML: ({ HTMLAttributes }) => ['li', mergeAttributes(HTMLAttributes), 0],
})

/** The footnotes of a body, at its end. */
export const Footnotes = Node.create({
  name: 'footnotes',
  group: 'block',
  content: 'footnote+',
  parseHTML: () => [{ tag: 'ol[data-footnotes]' }],
  renderHTML: () => ['ol', { 'data-footnotes': '' }, 0],
})
