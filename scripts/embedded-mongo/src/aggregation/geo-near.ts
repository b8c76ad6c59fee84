import type { Document } from '../bson/codec'
import { toNumber } from '../bson/types'
import { fail } from '../errors'
import { needGeoIndex } from '../query/find'
import { distanceOf, earthRadiusMetres, nearQuery } from '../query/geo'
import { splitPath, valuesAt } from '../query/paths'
import { collect, type Stage } from './stage'

/** `$geoNear`: every document with a position, nearest first, its distance in `distanceField`. */
export const geoNear: Stage = (operand, context) =>
  async function* (input) {
    const { near, distanceField, key, query = {}, minDistance, maxDistance, spherical, distanceMultiplier = 1, includeLocs } = operand
    const name = context.collection
    const collection = context.storage.catalog.find(context.db, name)
    if (!collection) return void input
    const geoIndex = collection.indexes.find((index) => index.keys.kind === 'geo') ?? fail(27, 'unable to find index for $geoNear query')
    const path: string = key ?? geoIndex.keys.fields.find((field) => String(geoIndex.spec.key[field]).startsWith('2d'))
    needGeoIndex(collection, path)
    const isGeoJson = !Array.isArray(near) && near.type !== undefined
    const search = nearQuery(
      spherical ? '$nearSphere' : '$near',
      isGeoJson ? { $geometry: near, $minDistance: minDistance, $maxDistance: maxDistance } : near,
      { $minDistance: minDistance, $maxDistance: maxDistance },
    )
    const scale = (isGeoJson ? earthRadiusMetres : 1) * toNumber(distanceMultiplier)
    const parts = splitPath(path)
    const rows: { distance: number; document: Document }[] = []
    for (const document of await collect(context.pipelines.over(context, name, [{ $match: query }]))) {
      const [value, distance] = valuesAt(document, parts)
        .map((one) => [one, distanceOf(search, one) ?? Infinity])
        .sort((a, b) => a[1] - b[1])[0] ?? [undefined, Infinity]
      if (distance < search.min || distance > search.max || distance === Infinity) continue
      rows.push({
        distance,
        document: {
          ...document,
          ...(distanceField ? { [distanceField]: distance * scale } : {}),
          ...(includeLocs ? { [includeLocs]: value } : {}),
        },
      })
    }
    yield rows.sort((a, b) => a.distance - b.distance).map(({ document }) => document)
  }
