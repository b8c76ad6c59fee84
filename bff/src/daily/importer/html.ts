import { closeGaps } from './blank'
import { drop, flush, type Walk } from './html-pieces'
import { attribute, childrenOf, findElement, type HtmlElement, type HtmlNode, isElement, parsePage, parsePart, wordsOf } from './html-tree'
import { walkNode } from './html-walk'
import type { Found, Reading } from './reading'

const newWalk = (): Walk => ({ pieces: [], dropped: [], unreadable: [], line: 1, runs: [] })

const walkAll = (root: HtmlNode, walk: Walk): void => {
  const inside = { look: {} }
  for (const child of childrenOf(root)) walkNode(child, inside, walk)
  flush(walk, inside, 2)
}

const byId = (tree: HtmlNode, id: string) => findElement(tree, (element) => attribute(element, 'id') === id)
const byTag = (tree: HtmlNode, tag: string) => findElement(tree, (element) => element.tagName === tag)

/** Everything outside of the content root, except what was taken, is the page around it. */
const dropAround = (node: HtmlNode, kept: Set<HtmlNode>, walk: Walk): void => {
  for (const child of childrenOf(node)) {
    if (kept.has(child)) continue
    if ([...kept].some((inner) => contains(child, inner))) dropAround(child, kept, walk)
    else drop('site-chrome', child, walk)
  }
}
const contains = (node: HtmlNode, sought: HtmlNode): boolean => {
  for (let at: HtmlNode | null | undefined = sought; at; at = 'parentNode' in at ? at.parentNode : undefined) if (at === node) return true
  return false
}

const dateOf = (text: string): string | undefined => {
  const [, year, month = '', day = ''] = /(20\d\d)[-年/](\d{1,2})[-月/](\d{1,2})/.exec(text) ?? []
  return year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The named parts of a WeChat article outside of its content, and the heading of a page whose content has none. */
const namedParts = (tree: HtmlNode, root: HtmlNode) => {
  const outside = (element: HtmlElement | undefined) =>
    element && !contains(root, element) && wordsOf(element).trim() ? element : undefined
  const inner = byTag(root, 'h1')
  return {
    title: outside(byId(tree, 'activity-name')) ?? (inner ? undefined : outside(byTag(tree, 'h1'))),
    account: outside(byId(tree, 'js_name')),
    time: outside(byId(tree, 'publish_time')),
  }
}

const taken = (what: string, element: HtmlElement | undefined): Found[] =>
  element ? [{ what, text: wordsOf(element).trim(), taken: true }] : []

/** A web page: of WeChat's articles the part `#js_content`, else `article`, `main` or the whole body. */
export const readHtml = (page: string): Reading => {
  const tree = parsePage(page)
  const body = byTag(tree, 'body') ?? tree
  const root = byId(tree, 'js_content') ?? byTag(tree, 'article') ?? byTag(tree, 'main') ?? body
  const { title, account, time } = namedParts(tree, root)
  const walk = newWalk()
  if (root !== body) dropAround(body, new Set([root, title, account, time].filter((node) => node !== undefined)), walk)
  walkAll(root, walk)
  const headTitle = byTag(tree, 'title')
  const name = title
    ? wordsOf(title)
    : headTitle && !walk.pieces.some((piece) => piece.role === 'heading')
      ? textInside(headTitle)
      : undefined
  const date = time && dateOf(wordsOf(time))
  return {
    pieces: walk.pieces,
    source: wordsOf(body),
    dropped: walk.dropped,
    unreadable: walk.unreadable,
    found: [...taken('标题', title), ...taken('公众号', account), ...taken('发布时间', time)],
    ...(name?.trim() && { title: closeGaps(name) }),
    ...(account && { issuer: wordsOf(account).trim() }),
    ...(date && { date }),
  }
}

const textInside = (element: HtmlElement) =>
  childrenOf(element)
    .map((child) => (!isElement(child) && 'value' in child ? child.value : ''))
    .join('')

/** A part of a page, as Markdown may hold one. */
export const readHtmlFragment = (part: string): Pick<Reading, 'pieces' | 'source' | 'dropped' | 'unreadable'> => {
  const tree = parsePart(part)
  const walk = newWalk()
  walkAll(tree, walk)
  return { ...walk, source: wordsOf(tree) }
}
