import type { Run } from '@tisc/shared/daily/body.schema'
import { isBackLink, noteOf, readNotes } from './html-notes'
import { drop, flush, type Inside, image, type Look, pushBlock, type Walk } from './html-pieces'
import { readTable } from './html-table'
import { attribute, childrenOf, type HtmlElement, type HtmlNode, isElement } from './html-tree'
import { mergeRuns, soundLink } from './inline-marks'
import type { DropKind } from './reading'

/** Elements whose insides never reach a reader; what they say is in the report. */
const refused: Record<string, DropKind> = {
  ...Object.fromEntries(
    [
      'svg',
      'math',
      'textarea',
      'xmp',
      'iframe',
      'object',
      'embed',
      'noscript',
      'noembed',
      'noframes',
      'plaintext',
      'canvas',
      'audio',
      'video',
    ]
      .concat(['form', 'select', 'button', 'option', 'input', 'label', 'dialog', 'marquee', 'applet', 'frameset'])
      .map((tag) => [tag, 'active-content' as const]),
  ),
  ...Object.fromEntries(['nav', 'footer', 'aside', 'menu'].map((tag) => [tag, 'site-chrome' as const])),
}
const silent = new Set(['script', 'style', 'head', 'title', 'meta', 'link', 'base', 'template'])

const blocks = new Set(
  'address article blockquote center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table ul body html'.split(
    ' ',
  ),
)

const isHidden = (element: HtmlElement) =>
  attribute(element, 'hidden') !== undefined || /display\s*:\s*none/i.test(attribute(element, 'style') ?? '')

const isBold = (element: HtmlElement) =>
  ['b', 'strong'].includes(element.tagName) || /font-weight\s*:\s*(bold|[6-9]00)/i.test(attribute(element, 'style') ?? '')

const insideOf = (element: HtmlElement, inside: Inside, walk: Walk): Inside => {
  const look: Look = { ...inside.look }
  if (isBold(element)) look.bold = true
  const note = element.tagName === 'a' ? noteOf(element) : undefined
  if (note) look.note = note
  else if (element.tagName === 'a') {
    const address = attribute(element, 'href')
    const link = address === undefined ? undefined : soundLink(address)
    if (link) look.link = link
    else if (address && !/^(#|javascript:(void|;))/i.test(address)) {
      walk.unreadable.push({ text: address.slice(0, 80), reason: '链接不是http或https，只留下文字' })
    }
  }
  const level = /^h([1-6])$/.exec(element.tagName)?.[1]
  return {
    ...inside,
    look,
    ...(level && { heading: Number(level) }),
    ...(element.tagName === 'blockquote' && { quote: true }),
    ...(element.tagName === 'pre' && { pre: true }),
  }
}

const list = (element: HtmlElement, inside: Inside, walk: Walk): void => {
  const notes = readNotes(element, (item) => cellRuns(item, walk))
  if (notes) {
    pushBlock(notes, walk)
    return
  }
  const ordered = element.tagName === 'ol'
  let number = Number(attribute(element, 'start') ?? 1) || 1
  const depth = inside.item ? inside.item.depth + 1 : 0
  for (const child of childrenOf(element)) {
    const item = { ordered, number: ordered ? number : 0, depth: Math.min(depth, 5) }
    walkNode(child, { ...inside, item }, walk)
    flush(walk, { ...inside, item }, 2)
    if (isElement(child) && child.tagName === 'li') number++
  }
}

/** The paragraphs of a cell, a line each; an image inside is reported. */
const cellRuns = (node: HtmlElement, walk: Walk): Run[] => {
  const inner: Walk = { pieces: [], dropped: walk.dropped, unreadable: walk.unreadable, line: 1, runs: [] }
  for (const child of childrenOf(node)) walkNode(child, { look: {} }, inner)
  flush(inner, { look: {} }, 1)
  const runs = inner.pieces.flatMap((piece): Run[] => {
    if (piece.role !== 'block') return [{ text: '\n' }, ...piece.runs]
    if (piece.block.kind === 'image') {
      walk.unreadable.push({ text: piece.block.source, reason: '表格里的图片没有导入' })
      if (piece.block.alt) walk.dropped.push({ kind: 'markup', text: piece.block.alt })
    }
    return []
  })
  return mergeRuns(runs.slice(1))
}

/** Elements that are read in a way of their own; true when nothing is left to do. */
const special = (node: HtmlElement, inside: Inside, walk: Walk): boolean => {
  const kind = refused[node.tagName]
  if (kind) drop(kind, node, walk)
  else if (isHidden(node)) drop('hidden', node, walk)
  else if (isBackLink(node)) drop('markup', node, walk)
  else if (node.tagName === 'br') flush(walk, inside, 1)
  else if (node.tagName === 'img') image(node, walk, inside)
  else return silent.has(node.tagName)
  return true
}

const element = (node: HtmlElement, inside: Inside, walk: Walk): void => {
  if (special(node, inside, walk)) return
  const isBlock = blocks.has(node.tagName)
  if (isBlock) flush(walk, inside, 2)
  if (node.tagName === 'hr') pushBlock({ kind: 'divider' }, walk)
  else if (node.tagName === 'ul' || node.tagName === 'ol') list(node, inside, walk)
  else if (node.tagName !== 'table' || !readTable(node, walk, (cell) => cellRuns(cell, walk))) {
    const within = insideOf(node, inside, walk)
    for (const child of childrenOf(node)) walkNode(child, within, walk)
    if (isBlock) flush(walk, within, 2)
  }
}

/** Walks the tree in the order of the page and gathers pieces. */
export const walkNode = (node: HtmlNode, inside: Inside, walk: Walk): void => {
  if (node.nodeName === '#text' && 'value' in node) {
    if (!inside.pre) walk.runs.push({ text: node.value.replace(/\s+/g, ' '), ...inside.look })
    else
      for (const [at, line] of node.value.split('\n').entries()) {
        if (at > 0) flush(walk, inside, 1)
        walk.runs.push({ text: line, ...inside.look })
      }
  } else if (isElement(node)) element(node, inside, walk)
  else for (const child of childrenOf(node)) walkNode(child, inside, walk)
}
