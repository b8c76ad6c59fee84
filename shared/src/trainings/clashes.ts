import '../platform/zod-setup'
import * as z from 'zod'
import { id, instant } from '../platform/fields'

/** Two sessions that cannot both take place as planned: the same room or the same lecturer at the same time. */
export const clash = z.object({
  sessionId: id,
  by: z.enum(['venue', 'lecturer']),
  what: z.string(),
  other: z.object({ trainingId: id, title: z.string(), sessionId: id, startsAt: instant, endsAt: instant }),
})
export type Clash = z.infer<typeof clash>

/** A session as far as it can be in the way of another. Instants are in milliseconds. */
export type Planned = { id: string; startsAt: number; endsAt: number; venue?: string | undefined; lecturer?: string | undefined }

/** The same room or person, however it is written: blanks and width do not count. */
const plain = (name: string | undefined): string => (name ?? '').normalize('NFKC').replace(/\s/g, '').toLowerCase()

const overlap = (one: Planned, other: Planned): boolean => one.startsAt < other.endsAt && other.startsAt < one.endsAt

/** Which of the others are in the way of a session, and by what. */
export const clashesOf = <Other extends Planned>(session: Planned, others: readonly Other[]) =>
  others
    .filter((other) => other.id !== session.id && overlap(session, other))
    .flatMap((other) =>
      (['venue', 'lecturer'] as const).flatMap((by) => {
        const what = session[by]
        return what && plain(what) !== '' && plain(what) === plain(other[by]) ? [{ by, what, other }] : []
      }),
    )
