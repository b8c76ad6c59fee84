import type { BlockOf, Run } from '@tisc/shared/daily/body.schema'
import { attribute, childrenOf, type HtmlElement, isElement } from './html-tree'

/** Footnotes as mammoth writes them: a reference `#footnote-1`, a list of notes, and an arrow back from each. */
const note = /^((?:foot|end)note-\d+)$/

/** The note that a reference leads to. */
export const noteOf = (element: HtmlElement): string | undefined => note.exec(attribute(element, 'href')?.replace(/^#/, '') ?? '')?.[1]

/** The arrow back, which our readers draw themselves. */
export const isBackLink = (element: HtmlElement): boolean => /^#(?:foot|end)note-ref-\d+$/.test(attribute(element, 'href') ?? '')

/** The notes of a list that is one of notes only. */
export const readNotes = (list: HtmlElement, read: (item: HtmlElement) => Run[]): BlockOf<'footnotes'> | undefined => {
  const items = childrenOf(list).filter(isElement)
  const ids = items.map((item) => note.exec(attribute(item, 'id') ?? '')?.[1])
  if (items.length === 0 || ids.includes(undefined)) return undefined
  return { kind: 'footnotes', notes: items.map((item, at) => ({ id: ids[at] ?? '', runs: read(item) })) }
}
