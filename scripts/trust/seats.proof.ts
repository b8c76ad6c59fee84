import { randomBytes } from 'node:crypto'
import { createHouse } from '@tisc/bff/platform/house'
import { noSms } from '@tisc/bff/platform/sms/no-sms'
import { SeatingEvents } from '@tisc/bff/trainings/seating-event.model'
import type { Booking } from '@tisc/shared/trainings/trainings.schema'
import type { Proof } from '../proof/proof'
import { demandExact } from './demand-exact'
import { inParallel, withInstances } from './instances'
import { act, makeTrainees, openSession, signUp, type Trainee, tokensFor } from './trainees'

const sizes = {
  small: { people: 60, seats: 8, rounds: 1 },
  full: { people: 2_000, seats: 60, rounds: 20 },
} as const
const connections = 100

type Round = { urls: [string, string]; people: Trainee[]; session: string }

const urlOf = (urls: [string, string], index: number): string => urls[index % 2] ?? ''

/** Everybody asks for a seat, each third twice with the same key: the same answer, whichever instance hears it. */
const race = async ({ urls, people, session }: Round): Promise<(Booking | undefined)[]> =>
  inParallel(people.length, connections, async (index) => {
    const who = people[index] as Trainee
    const key = `race-${session}-${who.id}`.slice(-60)
    const first = await signUp(urlOf(urls, index), who, session, key)
    if (index % 3 > 0) return first
    const again = await signUp(urlOf(urls, index + 1), who, session, key)
    if (again?.id !== first?.id) throw new Error(`one key brought two bookings: ${first?.id} and ${again?.id}`)
    return first
  })

/** Seats are given back, offers are taken and declined, and people change over to online, all at once. */
const stir = async ({ urls, people }: Round, bookings: (Booking | undefined)[]): Promise<void> => {
  await inParallel(people.length, connections, async (index) => {
    const [who, booking] = [people[index], bookings[index]]
    if (!who || !booking) return
    const what = (['cancel', 'accept', 'decline', 'mode', 'accept'] as const)[index % 5] ?? 'accept'
    if (index % 4 < 2 || booking.state === 'seated') await act(urlOf(urls, index), who, booking.id, what)
  })
}

/** A seat is a seat: a crowd at two processes, with everything that moves a list going on. */
export const proof: Proof = {
  name: 'a session is never oversold and no seat is lost, however many come to two instances at once',
  weakening: 'the events of a list may share a number',
  notInTest: 'it starts two servers; the tests of trainings have two instances with small numbers',
  run: async (size, weaken) => {
    const { people: count, seats, rounds } = sizes[size]
    const masterKey = randomBytes(32)
    const house = createHouse({ masterKey, sms: noSms })
    return withInstances({ RATE_LIMITS: '1000', MASTER_KEY: masterKey.toString('base64') }, async (urls) => {
      const made = await makeTrainees(house, count)
      if (weaken) await SeatingEvents.collection.dropIndex('sessionId_1_sequence_1')
      for (let index = 0; index < rounds; index++) {
        const round = { urls, people: tokensFor(house, made), session: await openSession(seats) }
        const bookings = await race(round)
        const seated = bookings.filter((booking) => booking?.state === 'seated').length
        if (seated !== seats) throw new Error(`${seated} were told that they have one of ${seats} seats`)
        await demandExact(round.session, seats, 'after the race')
        await stir(round, bookings)
        await demandExact(round.session, seats, 'after the stir')
      }
      return { figures: { people: count, seats, rounds, 'seats given in each': seats } }
    })
  },
}
