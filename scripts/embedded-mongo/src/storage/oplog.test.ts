import type { Store } from './environment'
import { Oplog } from './oplog'

const nothingKept = { getKeys: () => [] } as unknown as Store

it('is told a time that every change to come is after, also in a second without changes', () => {
  const oplog = new Oplog(nothingKept, 0)
  for (let i = 0; i < 3; i++) {
    const told = oplog.now.toBigInt()
    expect(oplog.now.toBigInt()).toBe(told)
    expect(oplog.tick() > told).toBe(true)
  }
})

it('goes on after every time that was told before a restart, also within a second', () => {
  const told = new Oplog(nothingKept, 0).now.toBigInt()
  expect(new Oplog(nothingKept, 0).tick() > told).toBe(true)
})

/** A store in memory, in which every value takes 64 MiB. */
const ofLargeValues = (): Store => {
  const kept = new Map<string, Buffer>()
  const keys = ({ start, limit, reverse }: { start?: Buffer; limit?: number; reverse?: boolean } = {}) => {
    const all = [...kept.keys()].sort().filter((key) => !start || key >= start.toString('hex'))
    return (reverse ? all.reverse() : all).slice(0, limit).map((key) => Buffer.from(key, 'hex'))
  }
  return {
    get: (key: Buffer) => kept.get(key.toString('hex')),
    put: (key: Buffer, value: Buffer) => void kept.set(key.toString('hex'), value),
    remove: (key: Buffer) => void kept.delete(key.toString('hex')),
    getKeys: keys,
    getStats: () => ({
      entryCount: kept.size,
      pageSize: 4096,
      treeBranchPageCount: 0,
      treeLeafPageCount: 0,
      overflowPages: kept.size * 16_384,
    }),
  } as unknown as Store
}

it('keeps few of large changes, and knows which it has forgotten', () => {
  const oplog = new Oplog(ofLargeValues(), 100_000)
  const before = oplog.now.toBigInt()
  for (let i = 0; i < 10; i++) oplog.append({ kind: 'insert', db: 'test', collection: 'pieces' })
  const after = oplog.now.toBigInt()
  expect([oplog.isOver, oplog.forgets(before)]).toEqual([true, false])
  while (oplog.isOver) oplog.trim(2)
  expect(oplog.size).toBe(4)
  expect([oplog.forgets(before), oplog.forgets(after)]).toEqual([true, false])
})
