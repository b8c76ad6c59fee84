import { BSON, type MongoClient } from 'mongodb'
import { type Description, describe, fingerprintOf } from './contents'

export interface Expected extends Description {
  count: number
  hash: string
}

/** What differs between what is expected and what is there: one line each. */
export async function compare(client: MongoClient, expected: Expected[]): Promise<string[]> {
  const there = new Map((await describe(client)).map((one) => [`${one.db}.${one.name}`, one]))
  const differences: string[] = []
  for (const one of expected) {
    const label = `${one.db}.${one.name}`
    const found = there.get(label)
    there.delete(label)
    if (!found) differences.push(`${label} is missing`)
    else differences.push(...(await compareOne(client, one, found)).map((difference) => `${label}: ${difference}`))
  }
  return [...differences, ...[...there.keys()].map((label) => `${label} should not be there`)]
}

async function compareOne(client: MongoClient, expected: Expected, found: Description): Promise<string[]> {
  const { count, hash } = await fingerprintOf(client, found.db, found.name)
  return [
    ...(count === expected.count ? [] : [`${count} documents instead of ${expected.count}`]),
    ...(hash === expected.hash ? [] : ['the documents differ']),
    ...(text(found.indexes) === text(expected.indexes)
      ? []
      : [`the indexes differ: ${text(found.indexes)} instead of ${text(expected.indexes)}`]),
    ...(text(found.options) === text(expected.options) ? [] : ['the options differ']),
  ]
}

/** Whole numbers are written alike, whatever number type a server keeps them in; the order of options says nothing, that of keys does. */
const text = (value: unknown): string => BSON.EJSON.stringify(sorted(value))

function sorted(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => sorted(one))
  if (typeof value !== 'object' || value === null) return value
  if ('_bsontype' in value) return ['Int32', 'Double', 'Long'].includes(String(value._bsontype)) ? Number(value) : value
  const entries = Object.entries(value).map(([key, one]) => [key, sorted(one, key)] as const)
  if (name === 'key') return entries
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}
