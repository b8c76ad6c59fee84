import { type Document, encode } from '../bson/codec'
import { decodePlainKey } from '../bson/decode-key'
import { isTruthy } from '../expression/scope'
import { isFlag } from '../query/projection-spec'
import { withValue } from '../query/reshape'
import type { Cover } from './cover'
import { combinations } from './key-ranges'
import type { Plan } from './plan'

/**
 * Where the keys decide what matches and hold every field the projection shows, no document is read: only for fields that hold no
 * arrays, and of which every key tells the value exactly.
 */
export function coverFor({ index, decided, sorted, lead = [] }: Plan, projection: Document | undefined): Cover | undefined {
  const lossy = index?.record.lossy
  if (!index || !lossy || !decided || !sorted || !projection) return undefined
  const { fields, descending } = index.keys
  const { _id: id = 1, ...others } = projection
  const shown = [...(isFlag(id) && !isTruthy(id) ? [] : ['_id']), ...Object.keys(others)]
  const simple =
    isFlag(id) &&
    shown.length > 0 &&
    Object.keys(others).length > 0 &&
    Object.values(others).every((value) => isFlag(value) && isTruthy(value))
  if (!simple || !shown.every((path) => fields.includes(path) && !lossy.includes(path))) return undefined
  const places = shown.map((path) => fields.indexOf(path))
  // fields held to known values are passed over, any other before the last one shown must be readable
  const from = Math.min(...places) >= lead.length ? lead.length : 0
  const read = fields.slice(from, Math.max(...places) + 1)
  if (read.some((path) => lossy.includes(path))) return undefined
  const known = from === 0 ? [] : combinations(lead).map((values) => index.keys.encode(values))
  const directions = descending.slice(from, from + read.length)
  const wanted = fields.filter((path) => shown.includes(path)).sort((a, b) => Number(b === '_id') - Number(a === '_id'))
  const parts = wanted.map((path) => ({ path: path.split('.'), at: read.indexOf(path) }))
  return (key) => {
    const start = known.find((prefix) => prefix.equals(key.subarray(0, prefix.length)))?.length ?? 0
    const values = decodePlainKey(key.subarray(start), directions)
    return encode(parts.reduce((document: Document, { path, at }) => withValue(document, path, values[at]), {}))
  }
}
