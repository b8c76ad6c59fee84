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
