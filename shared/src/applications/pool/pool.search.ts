import type { ProgrammeKey } from '../programmes'
import type { PoolFacets, PoolFilters } from './pool.staff.contract'
import type { MemberState } from './pool.state'

/** What is known of a member without saying who it is: what the pool is searched and ranked by. */
export type PoolRow = {
  id: string
  programme: ProgrammeKey
  state: MemberState
  ipTypes: readonly string[]
  jurisdictions: readonly string[]
  languages: readonly string[]
  region?: string | undefined
  isOpen: boolean
  openFrom?: string | undefined
  most: number
  until: string
  /** Cases they were asked for or have. */
  load: number
  /** How often they were asked, and when last; an instant. */
  asked: number
  lastAsked?: string | undefined
  isWaiting: boolean
}

/** Whether somebody can be asked on a day. */
export const availabilityOf = ({ isOpen, openFrom, load, most }: PoolRow, today: string): 'free' | 'full' | 'paused' => {
  if (!isOpen || (openFrom !== undefined && openFrom > today)) return 'paused'
  return load >= most ? 'full' : 'free'
}

/** The facets, each with the values that a member has of it. */
const facets: Record<keyof PoolFacets, (row: PoolRow, today: string) => readonly string[]> = {
  ipType: ({ ipTypes }) => ipTypes,
  jurisdiction: ({ jurisdictions }) => jurisdictions,
  language: ({ languages }) => languages,
  region: ({ region }) => (region ? [region] : []),
  programme: ({ programme }) => [programme],
  availability: (row, today) => [availabilityOf(row, today)],
}
const facetNames = Object.keys(facets) as (keyof PoolFacets)[]

const standsAs = ({ state, until }: PoolRow, wanted: PoolFilters['state'], today: string): boolean => {
  const hasEnded = state === 'active' && until < today
  return wanted === 'ended' ? hasEnded : state === wanted && !hasEnded
}

/** Which facets a member fails, the first two: one that fails a single one still counts among that one's values. */
const failed = (row: PoolRow, wanted: readonly [keyof PoolFacets, string][], today: string): (keyof PoolFacets)[] => {
  const fails: (keyof PoolFacets)[] = []
  for (const [name, value] of wanted) {
    if (!facets[name](row, today).includes(value)) fails.push(name)
    if (fails.length > 1) return fails
  }
  return fails
}

type Place = Pick<PoolRow, 'load' | 'id'>
const fewestFirst = (one: Place, other: Place): number => one.load - other.load || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)

/** Where somebody stands in a list, and what of it comes behind such a place, whatever became of who stood there. */
export const placeOf = ({ load, id }: Place): string => `${load}_${id}`
export const behindPlace = (found: readonly PoolRow[], place: string): readonly PoolRow[] => {
  const [load = '', id = ''] = place.split('_')
  return found.filter((row) => fewestFirst(row, { load: Number(load), id }) > 0)
}

/**
 * Those that all filters leave, with the fewest cases first, and how many there are of each value of a facet if it alone is chosen anew.
 * `named` narrows it to those whose name was looked for.
 */
export const searchRows = (rows: Iterable<PoolRow>, filters: PoolFilters, today: string, named?: ReadonlySet<string>) => {
  const found: PoolRow[] = []
  const counts = Object.fromEntries(facetNames.map((name) => [name, {}])) as Record<keyof PoolFacets, Record<string, number>>
  const wanted = facetNames.flatMap((name): [keyof PoolFacets, string][] => (filters[name] ? [[name, filters[name]]] : []))
  for (const row of rows) {
    if (!standsAs(row, filters.state, today) || (named && !named.has(row.id)) || (filters.waiting && !row.isWaiting)) continue
    const fails = failed(row, wanted, today)
    if (fails.length === 0) found.push(row)
    if (fails.length > 1) continue
    for (const name of fails.length === 1 ? fails : facetNames) {
      for (const value of facets[name](row, today)) counts[name][value] = (counts[name][value] ?? 0) + 1
    }
  }
  return { found: found.sort(fewestFirst), facets: counts satisfies PoolFacets }
}
