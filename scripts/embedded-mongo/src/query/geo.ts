import { type Document, isDocument, type Value } from '../bson/codec'
import { isNumeric, toNumber } from '../bson/types'
import { badValue, fail } from '../errors'

type ValuesTest = (values: Value[]) => boolean

/** [longitude, latitude] in degrees. */
export type Position = [number, number]

export const earthRadiusMetres = 6_378_100 // MongoDB's own figure
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** The angle between two positions, by haversine. */
export function angleBetween([lng1, lat1]: Position, [lng2, lat2]: Position): number {
  const a =
    Math.sin(radians(lat2 - lat1) / 2) ** 2 + Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * Math.sin(radians(lng2 - lng1) / 2) ** 2
  return 2 * Math.asin(Math.min(1, Math.sqrt(a)))
}

/** A point stored as GeoJSON, as [lng, lat] or as { lng, lat }. */
export function positionOf(value: Value): Position | undefined {
  const pair = Array.isArray(value)
    ? value
    : isDocument(value)
      ? value.type === 'Point'
        ? value.coordinates
        : value.type
          ? undefined
          : Object.values(value)
      : undefined
  return Array.isArray(pair) && pair.length >= 2 && isNumeric(pair[0]) && isNumeric(pair[1])
    ? [toNumber(pair[0]), toNumber(pair[1])]
    : undefined
}

const needPosition = (value: Value): Position => positionOf(value) ?? badValue('Point must only contain numeric elements')

/** All positions of a stored geometry. */
function positionsOf(value: Value): Position[] {
  const point = positionOf(value)
  if (point) return [point]
  if (!isDocument(value) || !Array.isArray(value.coordinates)) return []
  const flat = (coordinates: Value): Position[] => (isNumeric(coordinates[0]) ? [coordinates] : coordinates.flatMap(flat))
  return flat(value.coordinates)
}

const polygonsOf = (geometry: Document): Position[][][] =>
  geometry.type === 'Polygon'
    ? [geometry.coordinates]
    : geometry.type === 'MultiPolygon'
      ? geometry.coordinates
      : badValue(`unsupported geometry: ${geometry.type}`)

/** Sums the turns a ring makes around a point as seen on the sphere; edges are great circles, areas less than a hemisphere. */
function insideRing(point: Position, ring: Position[]): boolean {
  const bearing = ([lng, lat]: Position): number => {
    const turn = radians(lng - point[0])
    return Math.atan2(
      Math.sin(turn) * Math.cos(radians(lat)),
      Math.cos(radians(point[1])) * Math.sin(radians(lat)) - Math.sin(radians(point[1])) * Math.cos(radians(lat)) * Math.cos(turn),
    )
  }
  let total = 0
  for (let i = 0; i + 1 < ring.length; i++) {
    if (ring[i][0] === point[0] && ring[i][1] === point[1]) return true
    const step = bearing(ring[i + 1]) - bearing(ring[i])
    total += step > Math.PI ? step - 2 * Math.PI : step < -Math.PI ? step + 2 * Math.PI : step
  }
  return Math.abs(total) > Math.PI
}

function insidePlane([x, y]: Position, ring: Position[]): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[xi, yi], [xj, yj]] = [ring[i], ring[j]]
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}

type PositionTest = (position: Position) => boolean
const inPolygon =
  (rings: Position[][]): PositionTest =>
  (position) =>
    insideRing(position, rings[0]) && !rings.slice(1).some((hole) => insideRing(position, hole))

const shapes: Record<string, (operand: Value) => PositionTest> = {
  $geometry: (geometry) => {
    const tests = polygonsOf(geometry).map(inPolygon)
    return (position) => tests.some((test) => test(position))
  },
  $centerSphere:
    ([centre, radius]) =>
    (position) =>
      angleBetween(needPosition(centre), position) <= toNumber(radius),
  $center:
    ([centre, radius]) =>
    ([x, y]) => {
      const [cx, cy] = needPosition(centre)
      return Math.hypot(x - cx, y - cy) <= toNumber(radius)
    },
  $box:
    ([low, high]) =>
    ([x, y]) => {
      const [[x1, y1], [x2, y2]] = [needPosition(low), needPosition(high)]
      return x >= x1 && x <= x2 && y >= y1 && y <= y2
    },
  $polygon: (corners) => {
    const ring = corners.map(needPosition)
    return (position) => insidePlane(position, ring)
  },
}

function withinTest(shape: Document): PositionTest {
  const [name, operand] = Object.entries(shape)[0] ?? []
  return name && name in shapes ? shapes[name](operand) : badValue(`unknown geo specifier: ${name}`)
}

export interface NearQuery {
  centre: Position
  spherical: boolean
  min: number
  max: number
}

/** `$near`, `$nearSphere` and `$geoNear` in one form; distances in metres for GeoJSON, else radians or plane units. */
export function nearQuery(name: string, operand: Value, siblings: Document): NearQuery {
  const geometry = operand?.$geometry ?? (isDocument(operand) && operand.type ? operand : undefined)
  const limits = operand?.$geometry ? operand : siblings
  const metres = geometry !== undefined
  const scale = metres ? 1 / earthRadiusMetres : 1
  return {
    centre: needPosition(geometry ?? (isDocument(operand) && !Array.isArray(operand) ? Object.values(operand).slice(0, 2) : operand)),
    spherical: metres || name === '$nearSphere',
    min: toNumber(limits.$minDistance ?? 0) * scale,
    max: limits.$maxDistance === undefined ? Infinity : toNumber(limits.$maxDistance) * scale,
  }
}

/** Radians on the sphere, or units in the plane; undefined if the value is no point. */
export function distanceOf(query: NearQuery, value: Value): number | undefined {
  const position = positionOf(value)
  if (!position) return undefined
  return query.spherical ? angleBetween(query.centre, position) : Math.hypot(position[0] - query.centre[0], position[1] - query.centre[1])
}

export const isGeoOperator = (name: string): boolean => name in geoTests || name === '$maxDistance' || name === '$minDistance'

const near =
  (name: string) =>
  (operand: Value, siblings: Document): ValuesTest => {
    const query = nearQuery(name, operand, siblings)
    return (values) =>
      values.some((value) => {
        const distance = distanceOf(query, value)
        return distance !== undefined && distance >= query.min && distance <= query.max
      })
  }

const geoTests: Record<string, (operand: Value, siblings: Document) => ValuesTest> = {
  $near: near('$near'),
  $nearSphere: near('$nearSphere'),
  $geoWithin: (operand) => {
    const test = withinTest(operand)
    return (values) =>
      values.some((value) => {
        const all = positionsOf(value)
        return all.length > 0 && all.every(test)
      })
  },
  // exact for points; for longer geometries a corner inside counts, crossing edges alone do not
  $geoIntersects: (operand) => {
    const geometry: Document = operand.$geometry ?? badValue('$geoIntersects needs a $geometry')
    const same: PositionTest = (position) => angleBetween(position, needPosition(geometry)) < 1e-9
    const test = geometry.type === 'Point' ? same : withinTest(operand)
    return (values) =>
      values.some(
        (value) =>
          positionsOf(value).some(test) ||
          (geometry.type === 'Point' &&
            isDocument(value) &&
            /Polygon/.test(value.type) &&
            polygonsOf(value).some((rings) => inPolygon(rings)(needPosition(geometry)))),
      )
  },
}

export function geoTest(name: string, operand: Value, siblings: Document): ValuesTest {
  if (name === '$maxDistance' || name === '$minDistance') {
    return siblings.$near || siblings.$nearSphere ? () => true : fail(2, `${name} needs $near or $nearSphere`)
  }
  return geoTests[name](operand, siblings)
}
