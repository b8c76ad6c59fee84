import type { RosterLine } from '@tisc/shared/trainings/trainings.schema'
import mongoose from 'mongoose'
import { keysOf, nameAccounts } from '../accounts/names.service'
import { nameOrganisations } from '../accounts/organisations/organisation.service'
import { answerTexts, openAnswers } from '../platform/answers'
import type { Vault } from '../platform/vault/vault'
import { type BookingRecord, Bookings } from './booking.model'
import { nameWalkIns, openWalkIns } from './check-in/walk-in.staff.service'
import { missedAmong } from './no-shows/no-shows.service'
import { bookingsToCall } from './offers/to-call'
import { rebuildSeating } from './seating.service'
import type { TrainingRecord } from './training.model'
import { findSession } from './training.service'

const pageSize = 100
/** No list to take along is longer. */
const mostLines = 10_000
/** Also whom a cancelled session let go: they may have to be called. */
const shownStates = ['seated', 'offered', 'waiting', 'session-cancelled'] as const
/** Who gave a seat or a place up, or was passed over, and why. */
const leftStates = ['cancelled', 'excused', 'declined', 'lapsed', 'merged'] as const

const toLines = async (vault: Vault, { questions = [] }: TrainingRecord, records: BookingRecord[], now: Date): Promise<RosterLine[]> => {
  const ids = [...new Set(records.map(({ accountId }) => accountId.toHexString()))]
  const guests = records.flatMap(({ _id, guest }) => (guest ? [_id] : []))
  const isAsked = questions.length > 0
  const [toCall, missed, names, walkIns, organisations, keys, answered] = await Promise.all([
    bookingsToCall(records),
    missedAmong(
      records.filter(({ state }) => state === 'seated'),
      now,
    ),
    nameAccounts(vault, ids),
    nameWalkIns(vault, guests),
    nameOrganisations(records.flatMap(({ organisationId }) => organisationId ?? [])),
    isAsked ? keysOf(vault, ids) : undefined,
    isAsked ? openWalkIns(vault, guests) : undefined,
  ])
  const absent = new Set(missed.map(({ seat }) => seat._id.toHexString()))
  return records.map(({ _id, accountId, isBehind, mode, state, since, answers, organisationId }) => {
    const fields = keys?.get(accountId.toHexString())
    const ofGuest = answered?.get(_id.toHexString())
    return {
      id: _id.toHexString(),
      ...(walkIns.get(_id.toHexString()) ?? names.get(accountId.toHexString())),
      ...(organisationId && { organisation: organisations.get(organisationId.toHexString()) }),
      mode,
      state,
      since: since.toISOString(),
      ...(absent.has(_id.toHexString()) && { isAbsent: true as const }),
      ...(isBehind && { isBehind }),
      ...(toCall.has(_id.toHexString()) && { toCall: true as const }),
      ...(fields && { answers: answerTexts(questions, openAnswers(fields, answers)) }),
      ...(ofGuest && { answers: answerTexts(questions, ofGuest.answers) }),
    }
  })
}

type Which = 'list' | 'left'

const filterOf = (sessionId: mongoose.Types.ObjectId, which: Which = 'list') => ({
  sessionId,
  state: { $in: which === 'left' ? [...leftStates] : [...shownStates] },
})
const inOrder = { state: 1, mode: 1, order: 1 } as const

const askedOf = ({ questions = [] }: TrainingRecord): string[] => questions.map(({ ask }) => ask.zh)

/** Who has a seat, who is asked and who waits, in their order, or who left and why; a hundred a page. */
export const getRoster = async (vault: Vault, sessionId: string, page: number, which: Which, now: Date) => {
  const { session, training } = await findSession(sessionId)
  const filter = filterOf(session._id, which)
  const [total, records] = await Promise.all([
    Bookings.countDocuments(filter),
    Bookings.find(filter)
      .sort(inOrder)
      .skip((page - 1) * pageSize)
      .limit(pageSize)
      .lean<BookingRecord[]>(),
  ])
  return { items: await toLines(vault, training, records, now), total, asked: askedOf(training) }
}

/** The whole roster at once. */
export const exportRoster = async (vault: Vault, sessionId: string, now: Date) => {
  const { session, training } = await findSession(sessionId)
  const records = await Bookings.find(filterOf(session._id)).sort(inOrder).limit(mostLines).lean<BookingRecord[]>()
  const items = await toLines(vault, training, records, now)
  return { items, total: items.length, asked: askedOf(training) }
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
      record.until?.getTime() === entry.until &&
      record.untold === entry.untold
    return isSame ? [] : [entry.id]
  })
  const extra = records.filter(({ _id }) => !state.entries.has(_id.toHexString())).map(({ _id }) => _id.toHexString())
  return { events: state.sequence, differences: [...differences, ...extra] }
}
