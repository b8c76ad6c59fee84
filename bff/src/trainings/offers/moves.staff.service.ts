import { moveWords } from '@tisc/shared/trainings/offers/move-words'
import type { ListMove } from '@tisc/shared/trainings/offers/offers.staff.contract'
import type { SeatingEvent } from '@tisc/shared/trainings/seating/seating.state'
import mongoose from 'mongoose'
import { nameAccounts } from '../../accounts/names.service'
import type { Vault } from '../../platform/vault/vault'
import { type BookingRecord, Bookings } from '../booking.model'
import { nameWalkIns } from '../check-in/walk-in.staff.service'
import { type SeatingEventRecord, SeatingEvents } from '../seating-event.model'
import { findSession } from '../training.service'

const pageSize = 100

const idsOf = (event: SeatingEvent): string[] => ('id' in event ? [event.id] : 'ids' in event ? event.ids : [])

/** Whose the bookings are, as the roster names them. */
const namesOf = async (vault: Vault, ids: string[]): Promise<Map<string, string>> => {
  const bookings = await Bookings.find({ _id: { $in: ids.map((id) => new mongoose.Types.ObjectId(id)) } }, { accountId: 1 }).lean<
    Pick<BookingRecord, '_id' | 'accountId'>[]
  >()
  const [accounts, guests] = await Promise.all([
    nameAccounts(vault, [...new Set(bookings.map(({ accountId }) => accountId.toHexString()))]),
    nameWalkIns(
      vault,
      bookings.map(({ _id }) => _id),
    ),
  ])
  return new Map(
    bookings.map(({ _id, accountId }) => {
      const { name, phone } = guests.get(_id.toHexString()) ?? accounts.get(accountId.toHexString()) ?? {}
      return [_id.toHexString(), name ?? phone ?? '没有写姓名的人']
    }),
  )
}

/** What happened on a session's list, the latest first; whoever was forgotten since has no name any more. */
export const getListMoves = async (vault: Vault, sessionId: string, page: number): Promise<{ items: ListMove[]; total: number }> => {
  const { session } = await findSession(sessionId)
  const filter = { sessionId: session._id }
  const [total, events] = await Promise.all([
    SeatingEvents.countDocuments(filter),
    SeatingEvents.find(filter)
      .sort({ sequence: -1 })
      .skip((page - 1) * pageSize)
      .limit(pageSize)
      .lean<SeatingEventRecord[]>(),
  ])
  const names = await namesOf(vault, [...new Set(events.flatMap(({ event }) => idsOf(event)))])
  const items = events.map(({ at, event }) => ({
    at: at.toISOString(),
    what: moveWords(event),
    who: idsOf(event).map((id) => names.get(id) ?? '已注销的人'),
  }))
  return { items, total }
}
