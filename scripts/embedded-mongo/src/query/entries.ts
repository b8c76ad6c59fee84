import { highest, lowest } from '../bson/encode-key'
import { fail } from '../errors'
import type { KeyRange } from '../indexes/key-ranges'
import type { Plan } from '../indexes/plan'
import type { Collection } from '../storage/collection'
import type { Store } from '../storage/environment'
import type { View } from '../storage/writer'

interface Entry {
  key: Buffer
  value: Buffer
}
const firstBatch = 16
const largestBatch = 512

/**
 * Entries of ranges, read in batches: no LMDB cursor stays open between them, so a slow reader keeps nothing alive and a
 * collection can be dropped under it. `undefined` comes between batches, for the caller to let others run.
 */
export function* entries(
  collection: Collection,
  store: Store,
  plan: Plan,
  view: View,
  moment: { changes: number },
): Generator<Entry | undefined> {
  const { ranges, reverse } = plan
  const byId = store === collection.documents
  let size = Math.min(plan.wanted ?? firstBatch, largestBatch)
  let points = 0
  for (const range of reverse ? [...ranges].reverse() : ranges) {
    const id = byId ? onlyId(range) : undefined
    if (id) {
      if (collection.dropped) fail(175, `collection dropped: ${collection.namespace}`)
      moment.changes = collection.changes
      const value: Buffer | undefined = store.get(id, { transaction: view.snapshot })
      if (value) yield { key: id, value }
      if (++points % largestBatch === 0) yield undefined
      continue
    }
    let { start, end } = range
    for (;;) {
      if (collection.dropped) fail(175, `collection dropped: ${collection.namespace}`)
      const bounds = reverse ? { start: end, end: start, reverse: true } : { start, end }
      moment.changes = collection.changes
      const batch = [...store.getRange({ ...bounds, limit: size, transaction: view.snapshot as never })]
      yield* batch
      if (batch.length < size) break
      const last = (batch[batch.length - 1] as Entry).key
      if (reverse) end = justBelow(last)
      else start = Buffer.concat([last, after])
      size = Math.min(size * 2, largestBatch)
      yield undefined
    }
  }
}
const after = Buffer.from([0])
const endOfId = Buffer.from([0x02])

/** The one id a range can hold: fetching it costs a quarter of walking to it. */
function onlyId({ start, end }: KeyRange): Buffer | undefined {
  const last = start.length - 1
  const isPoint = last > 0 && end.length === start.length && start[last] === lowest[0] && end[last] === highest[0]
  if (!isPoint || start.compare(end, 0, last, 0, last) !== 0) return undefined
  return Buffer.concat([start.subarray(0, last), endOfId])
}

/** Reading backwards begins at its bound, so the key read last is passed over by one just below it. */
function justBelow(key: Buffer): Buffer {
  const below = Buffer.from(key)
  below.writeUInt8(below.readUInt8(below.length - 1) - 1, below.length - 1) // the last byte of every key is 0x02 (the end of an id), so there is no borrow
  return Buffer.concat([below, Buffer.from([0xff])])
}
