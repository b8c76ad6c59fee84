import { open } from 'lmdb'
import { encode } from '../src/bson/codec'
import { freshFolder } from '../test/engine-process'

/** The same writes without an engine: lmdb's own group commit, each put awaited until it is on the disk. */
export function bareStore(): { put: () => Promise<unknown>; close: () => Promise<void> } {
  const store = open<Buffer, number>({ path: freshFolder(), encoding: 'binary', overlappingSync: false })
  let next = 0
  const value = (n: number): Buffer =>
    encode({ n, at: new Date(), name: `name ${n}`, text: 'some text of ordinary length', nested: { a: 1, b: [1, 2] } })
  return {
    put: () => store.put(next, value(next++)),
    close: () => store.close(),
  }
}
