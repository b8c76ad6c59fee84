import { decode } from '../bson/codec'
import { pauseIfDue } from '../query/pause'
import type { Collection, Index } from '../storage/collection'
import type { Storage } from '../storage/storage'
import type { IndexSpec } from './keys'

const documentsAtOnce = 200

/** Fills a new index from the documents there are, in slices; writers keep it up meanwhile. Removes it again if a duplicate is found. */
export async function buildIndex(storage: Storage, collection: Collection, spec: IndexSpec): Promise<void> {
  const index = storage.catalog.addIndex(collection, spec)
  try {
    await storage.catalog.save(collection)
    let start = Buffer.from([1])
    for (let more = true; more; ) {
      more = await storage.write(() => {
        const batch = [...collection.documents.getRange({ start, limit: documentsAtOnce })]
        for (const { key: id, value } of batch) addToIndex(collection, index, id, value)
        const last = batch.at(-1)
        if (last) start = Buffer.concat([last.key, Buffer.from([0])])
        return last !== undefined
      })
      await pauseIfDue()
    }
    delete index.record.building
    await storage.catalog.save(collection)
  } catch (error) {
    await storage.catalog.removeIndex(collection, index)
    throw error
  }
}

function addToIndex(collection: Collection, index: Index, id: Buffer, raw: Buffer): void {
  const document = decode(raw)
  const { keys, multikey, lossy } = index.keys.of(document)
  for (const key of keys) {
    if (index.spec.unique) for (const holder of index.holdersOf(key)) if (!holder.equals(id)) collection.duplicate(index, document)
  }
  index.note(multikey, lossy)
  for (const key of keys) index.store.put(Buffer.concat([key, id]), id)
}
