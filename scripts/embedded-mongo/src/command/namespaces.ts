import { fail } from '../errors'
import type { Collection } from '../storage/collection'
import { existing, nameOf, type Request } from './request'

/** What a namespace in one string names: `db.collection`, the collection possibly with dots. */
export function splitNamespace(namespace: string): { db: string; name: string } {
  const dot = namespace.indexOf('.')
  return dot < 1 ? fail(73, `Invalid namespace specified '${namespace}'`) : { db: namespace.slice(0, dot), name: namespace.slice(dot + 1) }
}

/** The collection, made if it is missing, as the first write makes it. */
export const collectionToWrite = async (request: Request): Promise<Collection> =>
  request.storage.collectionFor(request.db, nameOf(request), request.view)

export const collectionThere = (request: Request): Collection =>
  existing(request) ?? fail(26, `ns does not exist: ${request.db}.${nameOf(request)}`)
