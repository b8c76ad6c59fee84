import { availabilityOf, type PoolRow } from './pool.search'

/** What a case needs of an expert. Without `ipType` the kind is not settled; without `place` any place's law will do. */
export type Need = { caseId: string; ipType?: string | undefined; place?: string | undefined }

/** Why somebody stands where they stand: each is a step of the order, in this order. */
export type Reasons = {
  /** Whether they know the kind of IP; undefined where it is not asked. */
  knowsType?: boolean
  knowsPlace?: boolean
  load: number
  most: number
  asked: number
  lastAsked?: string
}

/** Why somebody does not stand in the list at all. */
export type LeftOut = 'ended' | 'paused' | 'full' | 'asked'

export type Ranked = { id: string; reasons: Reasons }

const reasonsOf = ({ ipType, place }: Need, { ipTypes, jurisdictions, load, most, asked, lastAsked }: PoolRow): Reasons => ({
  ...(ipType !== undefined && { knowsType: ipTypes.includes(ipType) }),
  ...(place !== undefined && { knowsPlace: jurisdictions.includes(place) }),
  load,
  most,
  asked,
  ...(lastAsked !== undefined && { lastAsked }),
})

/** A number that each case draws anew for everybody, so that among equals it is not always the same one who comes first. */
const drawn = (caseId: string, id: string): number => {
  let hash = 0x811c9dc5
  for (const character of `${caseId} ${id}`) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193)
  return hash >>> 0
}

/** The steps of the order: who is behind by an earlier one is never before by a later one. Smaller comes first. */
const stepsOf = ({ knowsType, knowsPlace, load, most, asked, lastAsked = '' }: Reasons): (number | string)[] => [
  knowsType === false ? 1 : 0,
  knowsPlace === false ? 1 : 0,
  load / most,
  asked,
  lastAsked,
]

const compare = (one: readonly (number | string)[], other: readonly (number | string)[]): number => {
  for (const [at, step] of one.entries()) {
    const against = other[at] ?? 0
    if (step !== against) return step < against ? -1 : 1
  }
  return 0
}

const whyLeftOut = (row: PoolRow, today: string, alreadyAsked: ReadonlySet<string>): LeftOut | undefined => {
  if (row.state !== 'active' || row.until < today) return 'ended'
  if (alreadyAsked.has(row.id)) return 'asked'
  const availability = availabilityOf(row, today)
  return availability === 'free' ? undefined : availability
}

/**
 * Who may be asked for a case, the fittest first: those who know the kind of IP, then those who know the place's law; among them the one
 * with the smallest part of the cases they have time for, then the one who was asked least often, then the one who was asked longest ago,
 * then by a draw of the case's own. `left` counts who is in the pool and not in the list.
 */
export const rankFor = (need: Need, rows: Iterable<PoolRow>, today: string, alreadyAsked: ReadonlySet<string>) => {
  const found: (Ranked & { steps: (number | string)[] })[] = []
  const left: Record<Exclude<LeftOut, 'ended'>, number> = { paused: 0, full: 0, asked: 0 }
  for (const row of rows) {
    const why = whyLeftOut(row, today, alreadyAsked)
    if (why === 'ended') continue
    if (why) {
      left[why] += 1
      continue
    }
    const reasons = reasonsOf(need, row)
    found.push({ id: row.id, reasons, steps: [...stepsOf(reasons), drawn(need.caseId, row.id), row.id] })
  }
  found.sort((one, other) => compare(one.steps, other.steps))
  return { ranked: found.map(({ id, reasons }): Ranked => ({ id, reasons })), left }
}
