import { pauseIfDue } from './pause'

const runLength = 1000
const mergedBetweenPauses = 500

/** A stable merge sort that gives way: short runs are sorted at once, longer ones merged a few hundred items at a time. */
export async function sortInSlices<T>(items: T[], compare: (a: T, b: T) => number): Promise<T[]> {
  let runs: T[][] = []
  for (let i = 0; i < items.length; i += runLength) {
    runs.push(items.slice(i, i + runLength).sort(compare))
    await pauseIfDue()
  }
  while (runs.length > 1) {
    const merged: T[][] = []
    for (let i = 0; i < runs.length; i += 2) {
      const [left = [], right] = [runs[i], runs[i + 1]]
      merged.push(right ? await merge(left, right, compare) : left)
    }
    runs = merged
  }
  return runs[0] ?? []
}

async function merge<T>(left: T[], right: T[], compare: (a: T, b: T) => number): Promise<T[]> {
  const all: T[] = []
  let [i, k] = [0, 0]
  while (i < left.length && k < right.length) {
    all.push((compare(left[i] as T, right[k] as T) <= 0 ? left[i++] : right[k++]) as T)
    if (all.length % mergedBetweenPauses === 0) await pauseIfDue()
  }
  while (i < left.length) all.push(left[i++] as T)
  while (k < right.length) all.push(right[k++] as T)
  return all
}
