import type { TrainingForm } from '@tisc/shared/trainings/trainings.schema'
import mongoose from 'mongoose'
import type { Viewer } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import { longest, type SessionRecord, type TrainingRecord } from '../training.model'

/** A session as it is entered, under the id it has or a new one. */
export const toSession = ({
  id,
  startsAt,
  endsAt,
  venue,
  lecturer,
  joinUrl,
  capacities,
}: TrainingForm['sessions'][number]): SessionRecord => ({
  _id: new mongoose.Types.ObjectId(id),
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  capacities,
  isCancelled: false,
  ...(venue && { venue }),
  ...(lecturer && { lecturer }),
  ...(joinUrl && { joinUrl }),
})

const instants = ['opensAt', 'closesAt', 'cancelUntil'] as const

/** Everything of a training that is entered, besides its sessions; what is left empty is absent. */
export const toTexts = ({ sessions: _sessions, ...form }: TrainingForm): Pick<TrainingRecord, 'title' | 'about'> =>
  Object.fromEntries(
    Object.entries(form)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, (instants as readonly string[]).includes(name) ? new Date(value as string) : value]),
  ) as Pick<TrainingRecord, 'title' | 'about'>

/** What lists are ordered and cut by. Throws `invalid-input` for more than a year: no list would find its last sessions. */
export const spanOf = (sessions: readonly SessionRecord[]) => {
  const startsAt = new Date(Math.min(...sessions.map((one) => one.startsAt.getTime())))
  const endsAt = new Date(Math.max(...sessions.map((one) => one.endsAt.getTime())))
  if (endsAt.getTime() - startsAt.getTime() > longest) {
    throw new ProblemError('invalid-input', '一个培训的场次要在一年以内，再往后的请另建一个培训')
  }
  return { startsAt, endsAt }
}

export const bySoonest = (a: SessionRecord, b: SessionRecord): number => a.startsAt.getTime() - b.startsAt.getTime()

/** A new draft. */
export const toDraft = (form: TrainingForm, { id, name }: Pick<Viewer, 'id' | 'name'>, now: Date): TrainingRecord => {
  const sessions = form.sessions.map(({ id: _id, ...session }) => toSession(session)).sort(bySoonest)
  return {
    _id: new mongoose.Types.ObjectId(),
    ...toTexts(form),
    state: 'draft',
    sessions,
    ...spanOf(sessions),
    by: { id, name },
    at: now,
  }
}
