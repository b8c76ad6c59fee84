import { fail } from '../errors'
import { command } from './command'
import { splitNamespace } from './namespaces'

export const renameCollection = command({
  names: ['renameCollection'],
  admin: true,
  fields: { to: 'string!', dropTarget: 'bool' },
  writes: true,
  run: async ({ storage, body }) => {
    const from = splitNamespace(String(body.renameCollection))
    const to = splitNamespace(body.to)
    const collection = storage.catalog.find(from.db, from.name) ?? fail(26, `Source collection ${body.renameCollection} does not exist`)
    if (body.renameCollection === body.to) fail(20, "Can't rename a collection to itself")
    const target = storage.catalog.find(to.db, to.name)
    if (target && !body.dropTarget) fail(48, 'target namespace exists')
    if (target) await storage.catalog.drop(target)
    await storage.catalog.rename(collection, to.db, to.name, target)
    return { ok: 1 }
  },
})
