import mongoose from 'mongoose'
import { problemOf, startTestApp } from '../../test/app'
import { freshKey, openTraining, trainee } from '../../test/trainings'
import { fieldsOf } from '../accounts/account.service'
import { inTransaction } from '../platform/mongo'
import { Bookings } from './booking.model'
import { settleMerged } from './merging'
import { verifySession } from './roster.service'
import { trainingsPersonal } from './trainings.personal'

const app = startTestApp()
type Trainee = Awaited<ReturnType<typeof trainee>>
const signUp = (who: Trainee, session: string) =>
  who.trainings.signUp({ params: { id: session }, body: { mode: 'on-site' }, key: freshKey() })
const accountOf = async (id: string): Promise<string> => (await Bookings.findById(id))?.accountId.toHexString() ?? ''

it('never leaves two seats of one session to somebody whose accounts become one, and passes the other on', async () => {
  const { session } = await openTraining(app, { 'on-site': 2 })
  const [old, now, next] = [await trainee(app), await trainee(app), await trainee(app)]
  const [first, second, third] = [await signUp(old, session), await signUp(now, session), await signUp(next, session)]
  const [from, into] = [await accountOf(first.id), await accountOf(second.id)]
  const keys = { from: await fieldsOf(app.house.vault, from), into: await fieldsOf(app.house.vault, into) }
  await inTransaction((tx) => trainingsPersonal.merge(from, into, tx, keys))
  expect(await Bookings.countDocuments({ mergedFrom: { $exists: true } })).toBe(1)
  await settleMerged(app.clock.now())
  await settleMerged(app.clock.now())
  const mine = await Bookings.find({ accountId: new mongoose.Types.ObjectId(into), sessionId: new mongoose.Types.ObjectId(session) }).lean()
  expect(mine.map(({ state }) => state).sort()).toEqual(['merged', 'seated'])
  expect(await next.trainings.getBooking({ params: { id: third.id } })).toMatchObject({ state: 'offered' })
  expect(await problemOf(signUp(now, session))).toMatchObject({ status: 409 })
  expect((await verifySession(session)).differences).toEqual([])
  expect(await Bookings.countDocuments({ mergedFrom: { $exists: true } })).toBe(0)
})
