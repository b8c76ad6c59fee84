import type { Training, TrainingSession } from '@tisc/shared/trainings/trainings.schema'

export type SignUpWindow = 'cancelled' | 'over' | 'started' | 'closed' | 'before' | 'open'

/** Whether one can sign up for a session now; `now` is the server's. */
export const windowOf = ({ opensAt, closesAt, state }: Training, session: TrainingSession, now: number): SignUpWindow => {
  if (session.isCancelled || state === 'cancelled') return 'cancelled'
  if (now >= Date.parse(session.endsAt)) return 'over'
  if (now >= Date.parse(session.startsAt)) return 'started'
  if (closesAt && now >= Date.parse(closesAt)) return 'closed'
  return opensAt && now < Date.parse(opensAt) ? 'before' : 'open'
}

/** Seats that are free in any way of taking part. */
export const freeIn = ({ seats }: TrainingSession): number => seats.reduce((all, { free }) => all + free, 0)
