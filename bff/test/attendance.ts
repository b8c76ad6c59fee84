import { randomUUID } from 'node:crypto'
import { accountsContract } from '@tisc/shared/accounts/accounts.contract'
import { doorContract } from '@tisc/shared/trainings/check-in/check-in.staff.contract'
import type { TrainingForm } from '@tisc/shared/trainings/trainings.schema'
import type { startTestApp } from './app'
import { startWork } from './browser'
import { freshKey, openTraining, trainee } from './trainings'

type App = ReturnType<typeof startTestApp>

let trainers = 0
/** A trainer at work at this moment of the clock. */
export const trainerHere = async (app: App) => {
  trainers += 1
  return (await startWork(app, `培训老师${trainers}`, ['trainer'])).browser
}

/** A training of three credit hours that is over: those with a name attended as many sessions as said. Moves the clock behind it. */
export const attendedTraining = async (
  app: App,
  people: { name: string; sessions: number }[],
  sessions = 1,
  more: Partial<TrainingForm> = {},
) => {
  const start = app.clock.now().getTime()
  const at = (hours: number) => new Date(start + hours * 3_600_000).toISOString()
  const made = Array.from({ length: sessions }, (_, day) => ({
    startsAt: at(24 * (day + 1)),
    endsAt: at(24 * (day + 1) + 2),
    capacities: { 'on-site': 50 },
  }))
  const { id, training } = await openTraining(app, {}, { creditHours: 3, sessions: made, ...more })
  const seats: { session: string; booking: string; isThere: boolean }[] = []
  const guests = []
  for (const { name, sessions: attended } of people) {
    const who = await trainee(app)
    await who.phone.client(accountsContract).changeAccount({ body: { name } })
    for (const [index, { id: session }] of training.sessions.entries()) {
      const booking = await who.trainings.signUp({ params: { id: session }, body: { mode: 'on-site' }, key: freshKey() })
      seats.push({ session, booking: booking.id, isThere: index < attended })
    }
    guests.push({ ...who, name, booking: seats.at(-sessions)?.booking ?? '' })
  }
  app.clock.moveTo(at(24 * (sessions + 1)))
  const trainer = await trainerHere(app)
  const door = trainer.client(doorContract)
  for (const { session, booking, isThere } of seats) {
    if (isThere) await door.tickName({ params: { id: session }, body: { booking, kind: 'in', device: 'device-test', key: randomUUID() } })
  }
  for (const { phone } of guests) await phone.accounts.refresh({ body: {} })
  return { id, training, guests, trainer, door }
}
