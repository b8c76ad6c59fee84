import { shanghaiDay } from '../../platform/shanghai'

type Session = { startsAt: Date; endsAt: Date; isCancelled: boolean }

const hour = 3_600_000

/** Why nobody can check in at an instant; nothing when one can. */
export type Closed = 'cancelled' | 'another-day' | 'early' | 'over'

/** When people check themselves in: from an hour before the start until the end. */
export const closedToAll = ({ startsAt, endsAt, isCancelled }: Session, now: Date): Closed | undefined => {
  if (isCancelled) return 'cancelled'
  if (now.getTime() < startsAt.getTime() - hour) return shanghaiDay(now) === shanghaiDay(startsAt) ? 'early' : 'another-day'
  return now > endsAt ? 'over' : undefined
}

/** When the staff check people in: from the morning of the day on; by name also afterwards, because lists on paper come later. */
export const closedToStaff = ({ startsAt, isCancelled }: Session, now: Date): Closed | undefined => {
  if (isCancelled) return 'cancelled'
  return shanghaiDay(now) < shanghaiDay(startsAt) ? 'another-day' : undefined
}
