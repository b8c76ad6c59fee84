import { ownDatabase } from '../../test/database'
import { connectDatabase, disconnectDatabase } from './mongo'
import { createTryLimit } from './tries'

const uri = ownDatabase()
beforeAll(() => connectDatabase(uri))
afterAll(disconnectDatabase)

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1) + seconds * 1000)
const limit = createTryLimit({ points: 5, seconds: 60 })

describe('a limit of tries', () => {
  it('lets exactly so many through, however many come at once', async () => {
    const tries = await Promise.all(Array.from({ length: 40 }, () => limit('at once', at(0))))
    expect(tries.filter((made) => made.admitted)).toHaveLength(5)
    expect(tries.filter((made) => !made.admitted && made.first)).toHaveLength(1)
  })

  it('never lets more through in any stretch of its seconds', async () => {
    const admitted: number[] = []
    for (let second = 0; second < 200; second += 7) {
      for (const _ of [1, 2]) if ((await limit('stretch', at(second))).admitted) admitted.push(second)
    }
    const most = Math.max(...admitted.map((end) => admitted.filter((second) => second > end - 60 && second <= end).length))
    expect(most).toBe(5)
  })

  it('forgets a try that was given back', async () => {
    for (let index = 0; index < 20; index++) {
      const made = await limit('refund', at(index))
      if (!made.admitted) throw new Error('refused')
      await made.refund()
    }
    for (let index = 0; index < 5; index++) expect((await limit('refund', at(30))).admitted).toBe(true)
    expect((await limit('refund', at(30))).admitted).toBe(false)
  })
})
