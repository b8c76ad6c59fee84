import { randomBytes } from 'node:crypto'
import { createHouse } from '@tisc/bff/platform/house'
import { noSms } from '@tisc/bff/platform/sms/no-sms'
import { Bookings } from '@tisc/bff/trainings/booking.model'
import type { Booking } from '@tisc/shared/trainings/trainings.schema'
import { Types } from 'mongoose'
import type { Proof } from '../proof/proof'
import { demandExact } from './demand-exact'
import { inParallel, withInstances } from './instances'
import { makeTrainees, openSession, signUp, type Trainee, tokensFor } from './trainees'

const sizes = { small: { people: 120, seats: 16, kills: 2 }, full: { people: 2_000, seats: 60, kills: 6 } } as const
const connections = 50

/** A line that broke, as fetch tells it; anything else is a failure. */
const isCut = (error: unknown): boolean => error instanceof TypeError

/** Somebody asks until an answer arrives, with one key, at whichever server listens. */
const ask = async (urls: [string, string], index: number, who: Trainee, session: string): Promise<Booking> => {
  for (let turn = 0; turn < 40; turn++) {
    const url = urls[(index + turn) % 2] ?? ''
    const booking = await signUp(url, who, session, `killed-${session}-${who.id}`.slice(-60)).catch((error: unknown) => {
      if (!isCut(error)) throw error
    })
    if (booking) return booking
  }
  throw new Error('somebody was never answered')
}

/** Every answer somebody got is true in the database, and nobody has two bookings; gives back how many were lost and doubled. */
const demandKept = async (session: string, answers: Booking[]) => {
  const sessionId = new Types.ObjectId(session)
  const found = await Bookings.find({ sessionId }, { state: 1 }).lean()
  const states = new Map(found.map(({ _id, state }) => [String(_id), state]))
  const lost = answers.filter(({ id, state }) => states.get(id) !== state).length
  if (lost > 0) throw new Error(`${lost} acknowledged bookings are not there as they were told`)
  const doubled = found.length - answers.length
  if (doubled !== 0) throw new Error(`${answers.length} people have ${found.length} bookings`)
  return { lost, doubled }
}

/** Servers are killed one after the other while a crowd signs up. */
export const proof: Proof = {
  name: 'a seat that somebody was told of is there after the server that told it was killed',
  // as on any MongoDB: nobody ends the transaction of a server that is gone before its minute is over
  notInTest: 'a list that a killed server was writing is held for up to a minute',
  weakening: 'one of the bookings that were told of is taken out',
  run: async (size, weaken) => {
    const { people: count, seats, kills } = sizes[size]
    const masterKey = randomBytes(32)
    const house = createHouse({ masterKey, sms: noSms })
    return withInstances({ RATE_LIMITS: '1000', MASTER_KEY: masterKey.toString('base64') }, async (urls, replace) => {
      const people = tokensFor(house, await makeTrainees(house, count))
      const session = await openSession(seats)
      let [answered, killed] = [0, 0]
      let killing = Promise.resolve()
      const answers = await inParallel(count, connections, async (index) => {
        const booking = await ask(urls, index, people[index] as Trainee, session)
        answered += 1
        // one at a time, spread over the race
        if (killed < kills && answered > ((killed + 1) * count) / (kills + 2)) {
          killed += 1
          const at = killed % 2 === 0 ? 0 : 1
          killing = killing.then(() => replace(at))
        }
        return booking
      })
      await killing
      if (weaken) await Bookings.deleteOne({ _id: new Types.ObjectId(answers[0]?.id) })
      const kept = await demandKept(session, answers)
      await demandExact(session, seats, 'after the kills')
      const seated = answers.filter(({ state }) => state === 'seated').length
      if (seated !== seats) throw new Error(`${seated} were told that they have one of ${seats} seats`)
      return { figures: { people: count, seats, kills: killed, 'told of a seat': seated, ...kept } }
    })
  },
}
