import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, parseFragment, type TreeAdapter } from 'parse5'
import { Refusal } from './reading'

export type HtmlNode = DefaultTreeAdapterTypes.Node
export type HtmlElement = DefaultTreeAdapterTypes.Element
type Map = DefaultTreeAdapterTypes.DefaultTreeAdapterMap

/** Far beyond any article; a page that goes over was made to exhaust the reader. */
const limits = { elements: 100_000, depth: 300 }

/** How deep a node stands, kept at the node itself: a map of all nodes would double the memory. */
const depthOf = Symbol('depth')
type Measured = { [depthOf]?: number }

/** A tree adapter that stops a page of endless or endlessly nested elements while it is being built. */
const limitedAdapter = (): TreeAdapter<Map> => {
  let elements = 0
  return {
    ...defaultTreeAdapter,
    createElement: (...given) => {
      if (++elements > limits.elements) throw new Refusal(`网页里的标签超过${limits.elements / 10_000}万个，没有读`)
      return defaultTreeAdapter.createElement(...given)
    },
    appendChild: (parent, child) => {
      const depth = ((parent as Measured)[depthOf] ?? 0) + 1
      if (depth > limits.depth) throw new Refusal(`网页里的标签嵌套超过${limits.depth}层，没有读`)
      Object.assign(child, { [depthOf]: depth })
      defaultTreeAdapter.appendChild(parent, child)
    },
  }
}

/** Parsed as a browser with scripts would: what stands in `noscript` is no part of the page. */
export const parsePage = (source: string): HtmlNode => parse(source, { treeAdapter: limitedAdapter(), scriptingEnabled: true })
export const parsePart = (source: string): HtmlNode => parseFragment(source, { treeAdapter: limitedAdapter(), scriptingEnabled: true })

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node
export const childrenOf = (node: HtmlNode): HtmlNode[] => ('childNodes' in node ? node.childNodes : [])
export const attribute = (element: HtmlElement, name: string): string | undefined => element.attrs.find((attr) => attr.name === name)?.value

/** The first element in the order of the page that passes. */
export const findElement = (node: HtmlNode, passes: (element: HtmlElement) => boolean): HtmlElement | undefined => {
  if (isElement(node) && passes(node)) return node
  for (const child of childrenOf(node)) {
    const found = findElement(child, passes)
    if (found) return found
  }
  return undefined
}

/** Never text for a reader: neither content nor counted as lost. */
const silent = new Set(['script', 'style', 'head', 'title', 'meta', 'link', 'base', 'template'])

/** Everything a page says in words, whatever becomes of it: texts and descriptions of images. The measure of "nothing lost". */
export const wordsOf = (node: HtmlNode): string => {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  if (isElement(node) && silent.has(node.tagName)) return ''
  const alt = isElement(node) && node.tagName === 'img' ? (attribute(node, 'alt') ?? '') : ''
  return alt + childrenOf(node).map(wordsOf).join('')
}
