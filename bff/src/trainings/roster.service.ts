import type { RosterLine } from '@tisc/shared/trainings/trainings.schema'
import mongoose from 'mongoose'
import { nameAccounts } from '../accounts/names.service'
import type { Vault } from '../platform/vault/vault'
import { type BookingRecord, Bookings } from './booking.model'
import { rebuildSeating } from './seating.service'
import { findSession } from './training.service'

const pageSize = 100
/** Also whom a cancelled session let go: they may have to be called. */
const shownStates = ['seated', 'offered', 'waiting', 'session-cancelled'] as const

/** Who has a seat, who is asked and who waits, in their order, a hundred a page. */
export const getRoster = async (vault: Vault, sessionId: string, page: number) => {
  const { session } = await findSession(sessionId)
  const filter = { sessionId: session._id, state: { $in: [...shownStates] } }
  const [total, records] = await Promise.all([
    Bookings.countDocuments(filter),
    Bookings.find(filter)
      .sort({ state: 1, mode: 1, order: 1 })
      .skip((page - 1) * pageSize)
      .limit(pageSize)
      .lean<BookingRecord[]>(),
  ])
  const names = await nameAccounts(
    vault,
    records.map(({ accountId }) => accountId.toHexString()),
  )
  const items: RosterLine[] = records.map(({ _id, accountId, mode, state, since }) => ({
    id: _id.toHexString(),
    ...names.get(accountId.toHexString()),
    mode,
    state,
    since: since.toISOString(),
  }))
  return { items, total }
}

/** Makes the list again from its events and names every booking that is not as they say. */
export const verifySession = async (sessionId: string) => {
  const { session } = await findSession(sessionId)
  const state = await rebuildSeating(session._id.toHexString())
  const records = await Bookings.find({ sessionId: new mongoose.Types.ObjectId(sessionId) }).lean<BookingRecord[]>()
  const shown = new Map(records.map((record) => [record._id.toHexString(), record]))
  const differences = [...state.entries.values()].flatMap((entry) => {
    const record = shown.get(entry.id)
    const isSame =
      record &&
      record.state === entry.state &&
      record.mode === entry.mode &&
      record.order === entry.order &&
      record.until?.getTime() === entry.until
    return isSame ? [] : [entry.id]
  })
  const extra = records.filter(({ _id }) => !state.entries.has(_id.toHexString())).map(({ _id }) => _id.toHexString())
  return { events: state.sequence, differences: [...differences, ...extra] }
}
