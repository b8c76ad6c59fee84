import type { Mode } from '@tisc/shared/trainings/seating/seating.state'
import type { DeskTraining, Training, TrainingSummary } from '@tisc/shared/trainings/trainings.schema'
import { countSeats } from './seat-counts'
import type { SessionRecord, TrainingRecord } from './training.model'

type Counts = Awaited<ReturnType<typeof countSeats>>

const seatsOf = ({ _id, capacities }: SessionRecord, counts: Counts) =>
  (Object.entries(capacities) as [Mode, number][]).flatMap(([mode, capacity]) => {
    const here = counts.filter((one) => one._id.sessionId.equals(_id) && one._id.mode === mode)
    const sum = (isCounted: (one: Counts[number]['_id']) => boolean) =>
      here.filter((one) => isCounted(one._id)).reduce((all, { count }) => all + count, 0)
    const held = sum(({ state, isHeld }) => state === 'seated' || (state === 'offered' && isHeld))
    const waiting = sum(({ state, isHeld }) => state === 'waiting' || (state === 'offered' && !isHeld))
    // A mode whose last seat the trainer took away is not offered any more, but to those who still wait in it.
    return capacity > 0 || held + waiting > 0 ? [{ mode, capacity, free: Math.max(0, capacity - held), waiting }] : []
  })

const iso = (instant: Date | undefined, field: string) => (instant ? { [field]: instant.toISOString() } : {})

/** A training with how its seats stand now. */
export const toTraining = async (record: TrainingRecord, now: Date): Promise<Training> => {
  const counts = await countSeats(record.sessions.map(({ _id }) => _id))
  const { _id, title, about, topic, audience, bring, creditHours, state, questions, offerHours, isWhole, materials = [] } = record
  const open = materials.filter((one) => one.for === 'everybody').map(({ title: name, url }) => ({ title: name, url }))
  return {
    id: _id.toHexString(),
    title,
    about,
    state,
    now: now.toISOString(),
    ...(topic && { topic }),
    ...(audience && { audience }),
    ...(bring && { bring }),
    ...(creditHours !== undefined && { creditHours }),
    ...(questions?.length && { questions }),
    ...(offerHours && { offerHours }),
    ...(isWhole && { isWhole }),
    ...(open.length > 0 && { materials: open }),
    ...iso(record.opensAt, 'opensAt'),
    ...iso(record.closesAt, 'closesAt'),
    ...iso(record.cancelUntil, 'cancelUntil'),
    sessions: record.sessions.map((session) => ({
      id: session._id.toHexString(),
      startsAt: session.startsAt.toISOString(),
      endsAt: session.endsAt.toISOString(),
      ...(session.venue && { venue: session.venue }),
      ...(session.lecturer && { lecturer: session.lecturer }),
      seats: seatsOf(session, counts),
      isCancelled: session.isCancelled,
      ...(session.cancelReason && { cancelReason: session.cancelReason }),
    })),
  }
}

/** A training as its trainers see it. */
export const toDeskTraining = async (record: TrainingRecord, now: Date): Promise<DeskTraining> => {
  const { materials: _open, ...training } = await toTraining(record, now)
  return {
    ...training,
    ...(record.feedback && { feedback: record.feedback }),
    ...(record.materials && { materials: record.materials }),
    sessions: training.sessions.map((session, at) => {
      const joinUrl = record.sessions[at]?.joinUrl
      return { ...session, ...(joinUrl && { joinUrl }) }
    }),
  }
}

/** Trainings as a list shows them: by their first session that is still to come. */
export const toSummaries = async (records: TrainingRecord[], now: Date): Promise<TrainingSummary[]> => {
  const counts = await countSeats(records.flatMap(({ sessions }) => sessions.map(({ _id }) => _id)))
  return records.map(({ _id, title, topic, state, sessions }) => {
    const held = sessions.filter(({ isCancelled }) => !isCancelled)
    const next = held.find(({ startsAt }) => startsAt > now) ?? held[0] ?? (sessions[0] as SessionRecord)
    return {
      id: _id.toHexString(),
      title,
      state,
      startsAt: next.startsAt.toISOString(),
      endsAt: next.endsAt.toISOString(),
      starts: held.map(({ startsAt }) => startsAt.toISOString()),
      modes: seatsOf(next, counts).map(({ mode }) => mode),
      free: next.startsAt > now ? seatsOf(next, counts).reduce((all, { free }) => all + free, 0) : 0,
      sessions: held.length,
      ...(topic && { topic }),
      ...(next.venue && { venue: next.venue }),
    }
  })
}
