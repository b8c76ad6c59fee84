import { open } from 'lmdb'
import { freshFolder } from '../test/engine-process'

/** Writes without an engine: lmdb's own group commit, each put awaited until it is on the disk. */
export function bareStore(): { put: (value: Buffer) => Promise<unknown>; close: () => Promise<void> } {
  const store = open<Buffer, number>({ path: freshFolder(), encoding: 'binary', overlappingSync: false })
  let next = 0
  return {
    put: (value) => store.put(next++, value),
    close: () => store.close(),
  }
}
