type Change = { id: string; revision: number }

/**
 * Which changes are news to whoever reads a list: of the cases that it shows, or that belong into it, those that have gone on since. `recent`
 * is what had just changed when it was read, on other pages of it too.
 */
export const newsOf = <C extends Change & { isIn: boolean }>(
  changes: readonly C[],
  { items, recent }: { items: readonly Change[]; recent: readonly Change[] },
): C[] => {
  const shown = new Set(items.map(({ id }) => id))
  const known = new Map([...recent, ...items].map(({ id, revision }) => [id, revision]))
  return changes.filter(({ id, revision, isIn }) => (isIn || shown.has(id)) && revision > (known.get(id) ?? 0))
}
