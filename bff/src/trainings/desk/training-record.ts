import type { TrainingForm } from '@tisc/shared/trainings/trainings.schema'
import mongoose from 'mongoose'
import type { Viewer } from '../../platform/guard'
import type { SessionRecord, TrainingRecord } from '../training.model'

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

/** What lists are ordered and cut by. */
export const spanOf = (sessions: readonly SessionRecord[]) => ({
  startsAt: new Date(Math.min(...sessions.map(({ startsAt }) => startsAt.getTime()))),
  endsAt: new Date(Math.max(...sessions.map(({ endsAt }) => endsAt.getTime()))),
})

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
