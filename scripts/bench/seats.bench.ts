import { randomBytes } from 'node:crypto'
import { createHouse } from '@tisc/bff/platform/house'
import { noSms } from '@tisc/bff/platform/sms/no-sms'
import { inParallel, withInstances } from '../trust/instances'
import { makeTrainees, openSession, signUp, type Trainee, tokensFor } from '../trust/trainees'
import type { Bench } from './bench'

const [people, seats, connections] = [2_000, 60, 100]

const share = (values: number[], part: number): number =>
  [...values].sort((one, other) => one - other)[Math.ceil(values.length * part) - 1] ?? 0

/** So many people for so few seats over two servers, with the database and all of them on one machine. */
export const bench: Bench = {
  name: 'race for seats',
  run: async () => {
    const masterKey = randomBytes(32)
    const house = createHouse({ masterKey, sms: noSms })
    return withInstances({ RATE_LIMITS: '1000', MASTER_KEY: masterKey.toString('base64') }, async (urls) => {
      const crowd = tokensFor(house, await makeTrainees(house, people))
      const session = await openSession(seats)
      const began = performance.now()
      const times = await inParallel(people, connections, async (index) => {
        const start = performance.now()
        const booking = await signUp(urls[index % 2] ?? '', crowd[index] as Trainee, session, `bench-${index}-${session}`)
        return { took: performance.now() - start, isSeated: booking?.state === 'seated' }
      })
      const seconds = (performance.now() - began) / 1_000
      const given = times.filter(({ isSeated }) => isSeated).length
      const took = times.map((one) => one.took)
      return [
        {
          figure: `seats given to ${people} people at ${connections} connections`,
          value: given,
          unit: '',
          limit: `= ${seats}`,
          ok: given === seats,
        },
        { figure: 'answers', value: Math.round(people / seconds), unit: 'a second' },
        { figure: 'an answer, median', value: share(took, 0.5), unit: 'ms' },
        { figure: 'an answer, p99', value: share(took, 0.99), unit: 'ms' },
      ]
    })
  },
}
