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

/** Somebody with what the order goes by; the draw is made only among equals. */
type Standing = { row: PoolRow; missesType: number; missesPlace: number; share: number; draw?: number }

const drawOf = (caseId: string, one: Standing): number => {
  one.draw ??= drawn(caseId, one.row.id)
  return one.draw
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** The order: who is behind by an earlier step is never before by a later one. */
const order =
  (caseId: string) =>
  (one: Standing, other: Standing): number =>
    one.missesType - other.missesType ||
    one.missesPlace - other.missesPlace ||
    one.share - other.share ||
    one.row.asked - other.row.asked ||
    byText(one.row.lastAsked ?? '', other.row.lastAsked ?? '') ||
    drawOf(caseId, one) - drawOf(caseId, other) ||
    byText(one.row.id, other.row.id)

const standingOf = ({ ipType, place }: Need, row: PoolRow): Standing => ({
  row,
  missesType: ipType === undefined || row.ipTypes.includes(ipType) ? 0 : 1,
  missesPlace: place === undefined || row.jurisdictions.includes(place) ? 0 : 1,
  share: row.load / row.most,
})

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
  const found: Standing[] = []
  const left: Record<Exclude<LeftOut, 'ended'>, number> = { paused: 0, full: 0, asked: 0 }
  for (const row of rows) {
    const why = whyLeftOut(row, today, alreadyAsked)
    if (why === 'ended') continue
    if (why) {
      left[why] += 1
      continue
    }
    found.push(standingOf(need, row))
  }
  found.sort(order(need.caseId))
  return { ranked: found.map(({ row }): Ranked => ({ id: row.id, reasons: reasonsOf(need, row) })), left }
}
