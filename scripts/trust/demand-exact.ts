import { Bookings } from '@tisc/bff/trainings/booking.model'
import { verifySession } from '@tisc/bff/trainings/roster.service'
import { Types } from 'mongoose'

/** Throws where more seats are held than there are, where one stands empty while people wait, or where bookings are not what their list says. */
export const demandExact = async (session: string, seats: number, when: string): Promise<void> => {
  const sessionId = new Types.ObjectId(session)
  const held = await Bookings.countDocuments({
    sessionId,
    mode: 'on-site',
    $or: [{ state: 'seated' }, { state: 'offered', until: { $exists: true } }],
  })
  const waiting = await Bookings.countDocuments({ sessionId, mode: 'on-site', state: 'waiting' })
  if (held > seats) throw new Error(`${when}, ${held} seats are held of ${seats}`)
  if (held < seats && waiting > 0) throw new Error(`${when}, ${seats - held} seats stand empty while ${waiting} wait`)
  const { differences } = await verifySession(session)
  if (differences.length > 0) throw new Error(`${when}, ${differences.length} bookings are not what their list says`)
}
