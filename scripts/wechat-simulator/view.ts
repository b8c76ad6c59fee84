/** What the logic layer has told the view layer to show: setData's paths applied to one tree. */
type Tree = { [name: string]: unknown }

/** Puts a value where a path such as `root.cn.[0].v` or `list[2].name` says. */
export const put = (tree: Tree, path: string, value: unknown): void => {
  const names = path.split(/[.[\]]+/).filter((name) => name !== '')
  const last = names.pop()
  let at = tree
  for (const name of names) {
    at[name] ??= {}
    at = at[name] as Tree
  }
  if (last !== undefined) at[last] = value
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

/** Every node of Taro's tree; they carry their kind in `nn`. */
const nodesOf = (value: unknown): Tree[] => {
  if (!isTree(value)) return []
  const below = Object.values(value).flatMap(nodesOf)
  return 'nn' in value ? [value, ...below] : below
}

/** How many nodes the page has and the text they show. */
export const look = (data: Tree): { nodes: number; text: string } => {
  const nodes = nodesOf(data.root)
  return { nodes: nodes.length, text: nodes.flatMap(({ v }) => (typeof v === 'string' ? [v] : [])).join('\n') }
}

/** What can be told of a node: where it is, and its place among the events. */
export interface Seen {
  sid: string
  id: string
}

const textOf = (tree: Tree): string =>
  nodesOf(tree)
    .flatMap(({ v }) => (typeof v === 'string' ? [v] : []))
    .join('')

const seen = ({ sid, uid }: Tree): Seen => ({ sid: String(sid ?? ''), id: String(uid ?? sid ?? '') })

/** The way from the smallest node that satisfies `isIt` out to the root; nothing when none does. */
const wayTo = (value: unknown, isIt: (tree: Tree) => boolean): Tree[] | undefined => {
  if (!isTree(value)) return undefined
  for (const below of Object.values(value)) {
    const way = wayTo(below, isIt)
    if (way) return 'nn' in value ? [...way, value] : way
  }
  return 'nn' in value && isIt(value) ? [value] : undefined
}

/** The nodes that a tap on these words reaches, innermost first, as taps rise. A text itself is no node of WeChat's. */
export const reachedBy = (data: Tree, words: string): Seen[] =>
  (wayTo(data.root, (tree) => textOf(tree).includes(words)) ?? []).filter(({ v }) => v === undefined).map(seen)

/** The field with an id. */
export const fieldNamed = (data: Tree, id: string): Seen | undefined => (wayTo(data.root, ({ uid }) => uid === id) ?? []).map(seen)[0]
