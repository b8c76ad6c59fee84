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
