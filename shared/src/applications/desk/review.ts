/** What one of the two reviewers says: points by criterion, a recommendation, and why. */
export type Mark = { points: Readonly<Record<string, number>>; isFor: boolean; reason: string }

/** The fewest and the most points of a criterion. */
export const pointsRange = { least: 1, most: 5 } as const

/** How many review an application, each by themselves. */
export const reviewersNeeded = 2

/** From this difference of their averages on, two reviewers see an application differently. */
const wide = 2

/** The average of a mark's points; 0 without any. */
export const averageOf = ({ points }: Pick<Mark, 'points'>): number => {
  const all = Object.values(points)
  return all.length > 0 ? all.reduce((sum, one) => sum + one, 0) / all.length : 0
}

/** Whether two reviewers see an application so differently that whoever decides must be told. */
export const differWidely = (marks: readonly Mark[]): boolean => {
  const averages = marks.map(averageOf)
  const isSplit = new Set(marks.map(({ isFor }) => isFor)).size > 1
  return isSplit || Math.max(...averages, 0) - Math.min(...averages, Number.POSITIVE_INFINITY) >= wide
}
