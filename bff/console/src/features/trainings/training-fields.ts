import type { TrainingForm } from '@tisc/shared/trainings/trainings.schema'
import { shanghaiInstant } from '../../platform/shanghai-instant'

type Entered<T> = { [K in keyof T]?: T[K] | null | undefined }
type SessionForm = TrainingForm['sessions'][number]
export type SessionFields = Entered<Omit<SessionForm, 'capacities'>> & { capacities?: Entered<SessionForm['capacities']> }

/** What is typed: times as the browser's fields give them, in Shanghai's time; what is left empty is absent or null. */
export type TrainingFields = Entered<Omit<TrainingForm, 'sessions'>> & { sessions: SessionFields[] }

const times = ['startsAt', 'endsAt', 'opensAt', 'closesAt', 'cancelUntil'] as const

/** Leaves out what is empty and turns times into instants; one that is no time goes as it is, so that the server names it. */
const filled = (fields: object) =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined && value !== null && value !== '')
      .map(([name, value]) => [name, (times as readonly string[]).includes(name) ? (shanghaiInstant(value as string) ?? value) : value]),
  )

/** The form as the server wants it. It judges what is missing. */
export const toForm = ({ sessions, ...fields }: TrainingFields): TrainingForm =>
  ({
    ...filled(fields),
    sessions: sessions.map(({ capacities, ...session }) => ({ ...filled(session), capacities: filled(capacities ?? {}) })),
  }) as TrainingForm

const weekLater = (value: string | null | undefined): string | undefined => {
  if (!value || Number.isNaN(Date.parse(`${value}Z`))) return undefined
  return new Date(Date.parse(`${value}Z`) + 7 * 86_400_000).toISOString().slice(0, 16)
}

/** The next session of a series: like the last, a week later. */
export const nextSession = (last: SessionFields | undefined): SessionFields =>
  last ? { ...last, startsAt: weekLater(last.startsAt), endsAt: weekLater(last.endsAt) } : {}
