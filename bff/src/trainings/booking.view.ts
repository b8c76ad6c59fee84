import type { ProblemKind } from '@tisc/shared/platform/problem'
import type { SeatingCommand } from '@tisc/shared/trainings/seating/decide'
import type { SeatingRefusal } from '@tisc/shared/trainings/seating/seating.result'
import type { Entry } from '@tisc/shared/trainings/seating/seating.state'
import type { Booking } from '@tisc/shared/trainings/trainings.schema'
import { ProblemError } from '../platform/problem-error'
import { type BookingRecord, Bookings } from './booking.model'
import { askSeating } from './seating.service'
import type { Kept } from './seating-writing'
import type { SessionRecord, TrainingRecord } from './training.model'

/** What a refusal means for the person. */
export const refusals: Record<SeatingRefusal, readonly [ProblemKind, string]> = {
  unknown: ['not-found', '没有找到这次报名'],
  already: ['conflict', '您已经报过这一场，可以在“我的报名”里更换参加方式'],
  'other-body': ['conflict', '这次提交和上一次不一样，请重新打开报名页'],
  'no-such-mode': ['invalid-input', '这一场没有这种参加方式'],
  cancelled: ['conflict', '这一场已经取消'],
  started: ['conflict', '这一场已经开始'],
  full: ['conflict', '没有空位了，您原来的座位或位置不变'],
  'too-late': ['conflict', '这个名额已经给了下一位，或者您已经退出'],
}

/** What an entry of a session's list is besides its place on it. */
export const placeOf = ({ _id }: TrainingRecord, { startsAt }: SessionRecord) => ({ trainingId: _id.toHexString(), startsAt })

/** The place in the line of a booking that waits. */
export const countBefore = async ({ sessionId, mode, state, order }: BookingRecord): Promise<number | undefined> =>
  state === 'waiting' ? Bookings.countDocuments({ sessionId, mode, state: 'waiting', order: { $lte: order } }) : undefined

type Stands = Pick<Entry, 'mode' | 'state'> & {
  isBehind?: true | undefined
  untold?: number | undefined
  until?: Date | undefined
  position?: number | undefined
}

const toBooking = (
  id: string,
  { mode, state, until, untold, isBehind, position }: Stands,
  training: TrainingRecord,
  session: SessionRecord,
): Booking => ({
  id,
  trainingId: training._id.toHexString(),
  sessionId: session._id.toHexString(),
  title: training.title,
  startsAt: session.startsAt.toISOString(),
  endsAt: session.endsAt.toISOString(),
  mode,
  state,
  isFirstCome: state === 'offered' && until === undefined,
  ...(session.venue && { venue: session.venue }),
  ...(position !== undefined && { position }),
  ...(until && { until: until.toISOString() }),
  ...(until && untold !== undefined && { isUntold: true as const }),
  ...(isBehind && state === 'waiting' && { isBehind }),
})

/** A booking as it is kept, with its training; nothing where the session is gone. */
export const showRecord = async (record: BookingRecord, training: TrainingRecord | undefined): Promise<Booking[]> => {
  const session = training?.sessions.find(({ _id }) => _id.equals(record.sessionId))
  if (!training || !session) return []
  const { _id, mode, state, until, untold, isBehind } = record
  return [toBooking(_id.toHexString(), { mode, state, until, untold, isBehind, position: await countBefore(record) }, training, session)]
}

/** Asks a session's list for something about one entry. Throws what it refuses. */
export const ask = async (
  training: TrainingRecord,
  session: SessionRecord,
  command: SeatingCommand,
  now: Date,
  kept?: Kept,
): Promise<Booking> => {
  const result = await askSeating(session._id.toHexString(), placeOf(training, session), command, now, kept)
  if ('refused' in result) throw new ProblemError(...refusals[result.refused])
  const { entry, position } = result
  if (!entry) throw new ProblemError('not-found')
  const { id, mode, state, until, untold, isBehind } = entry
  return toBooking(
    id,
    { mode, state, untold, isBehind, position, ...(until !== undefined && { until: new Date(until) }) },
    training,
    session,
  )
}
