import { type Clash, clashesOf, type Planned } from '@tisc/shared/trainings/clashes'
import { goingOn, type SessionRecord, type TrainingRecord, Trainings } from '../training.model'
import { findTraining } from '../training.staff.service'

const planned = ({ _id, startsAt, endsAt, venue, lecturer }: SessionRecord): Planned => ({
  id: _id.toHexString(),
  startsAt: startsAt.getTime(),
  endsAt: endsAt.getTime(),
  venue,
  lecturer,
})

const heldBy = (training: TrainingRecord) =>
  training.sessions.filter(({ isCancelled }) => !isCancelled).map((session) => ({ ...planned(session), training }))

/** What stands in the way of a training's sessions, its own among them; drafts count, what is cancelled does not. */
export const listClashes = async (id: string) => {
  const training = await findTraining(id)
  const others = await Trainings.find({
    state: { $in: ['draft', 'published'] },
    ...goingOn(training.startsAt, training.endsAt),
  })
    .limit(2_000)
    .lean<TrainingRecord[]>()
  const all = others.flatMap(heldBy)
  const items = heldBy(training).flatMap((session) =>
    clashesOf(session, all).map(
      ({ by, what, other }): Clash => ({
        sessionId: session.id,
        by,
        what,
        other: {
          trainingId: other.training._id.toHexString(),
          title: other.training.title,
          sessionId: other.id,
          startsAt: new Date(other.startsAt).toISOString(),
          endsAt: new Date(other.endsAt).toISOString(),
        },
      }),
    ),
  )
  return { items }
}
