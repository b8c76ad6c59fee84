/** A count of a table; without it, it is not shown: `few` by itself, `beside` because it would tell the only other one that is not. */
export type Cell = { key: string; count?: number | undefined; hidden?: 'few' | 'beside' | undefined }

/** Fewer than so many are not told as a number: somebody who knows one of them would learn the rest. */
export const fewest = 3

/** How a cell reads. */
export const cellText = ({ count, hidden }: Cell): string | number => count ?? (hidden === 'few' ? `少于${fewest}` : '不单列')

/**
 * A table whose small cells tell nobody who they are, beside its total: what is few is hidden, and where that is one cell alone, which the
 * total would give away, the next smallest is hidden with it.
 */
export const shielded = (counts: ReadonlyMap<string, number>): Cell[] => {
  const rows = [...counts].filter(([, count]) => count > 0).sort(([, one], [, other]) => other - one)
  const few = rows.filter(([, count]) => count < fewest)
  const beside = few.length === 1 ? rows.filter(([, count]) => count >= fewest).at(-1)?.[0] : undefined
  return rows.map(([key, count]) => {
    if (count < fewest) return { key, hidden: 'few' }
    return key === beside ? { key, hidden: 'beside' } : { key, count }
  })
}
