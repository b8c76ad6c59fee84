import type { Store } from './environment'
import { Oplog } from './oplog'

it('is told a time that every change to come is after, also in a second without changes', () => {
  const oplog = new Oplog({ getKeys: () => [] } as unknown as Store, 0)
  for (let i = 0; i < 3; i++) {
    const told = oplog.now.toBigInt()
    expect(oplog.now.toBigInt()).toBe(told)
    expect(oplog.tick() > told).toBe(true)
  }
})
