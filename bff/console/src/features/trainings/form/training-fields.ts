import type { Question } from '@tisc/shared/forms/question.schema'
import { shanghaiDay, shanghaiTime } from '@tisc/shared/platform/shanghai'
import type { DeskTraining, TrainingForm } from '@tisc/shared/trainings/trainings.schema'
import { shanghaiInstant } from '../../../platform/shanghai-instant'
import { fromQuestion, type QuestionFields, toQuestions } from './question-fields'

type Entered<T> = { [K in keyof T]?: T[K] | null | undefined }
type SessionForm = TrainingForm['sessions'][number]
export type SessionFields = Entered<Omit<SessionForm, 'capacities'>> & { capacities?: Entered<SessionForm['capacities']> }

/** What is typed: times as the browser's fields give them, in Shanghai's time; what is left empty is absent or null. */
export type TrainingFields = Entered<Omit<TrainingForm, 'sessions' | 'questions' | 'feedback' | 'materials'>> & {
  materials?: Entered<NonNullable<TrainingForm['materials']>[number]>[]
  sessions: SessionFields[]
  questions?: QuestionFields[]
  feedback?: QuestionFields[]
}

const times = ['startsAt', 'endsAt', 'opensAt', 'closesAt', 'cancelUntil'] as const

/** Leaves out what is empty and turns times into instants; one that is no time goes as it is, so that the server names it. */
const filled = (fields: object) =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined && value !== null && value !== '')
      .map(([name, value]) => [name, (times as readonly string[]).includes(name) ? (shanghaiInstant(value as string) ?? value) : value]),
  )

/** The form as the server wants it. It judges what is missing. */
export const toForm = ({ sessions, questions = [], feedback = [], materials = [], isWhole, ...fields }: TrainingFields): TrainingForm =>
  ({
    ...filled(fields),
    ...(isWhole && { isWhole }),
    ...(materials.length > 0 && { materials: materials.map(filled) }),
    ...(questions.length > 0 && { questions: toQuestions(questions) as Question[] }),
    ...(feedback.length > 0 && { feedback: toQuestions(feedback) as Question[] }),
    sessions: sessions.map(({ capacities, ...session }) => ({ ...filled(session), capacities: filled(capacities ?? {}) })),
  }) as TrainingForm

const typed = (instant: string | undefined): string | undefined =>
  instant === undefined ? undefined : `${shanghaiDay(instant)}T${shanghaiTime(instant)}`

const filledIn = ({ questions, feedback, materials, opensAt, closesAt, cancelUntil, sessions, ...form }: TrainingForm): TrainingFields => ({
  ...form,
  materials: materials ?? [],
  questions: (questions ?? []).map(fromQuestion),
  feedback: (feedback ?? []).map(fromQuestion),
  opensAt: typed(opensAt),
  closesAt: typed(closesAt),
  cancelUntil: typed(cancelUntil),
  sessions: sessions.map((session) => ({ ...session, startsAt: typed(session.startsAt), endsAt: typed(session.endsAt) })),
})

/** What a new training takes over: not its own ids, nor when it opened and closed. */
const anew = ({ opensAt: _opens, closesAt: _closes, cancelUntil: _until, sessions, ...form }: TrainingForm): TrainingForm => ({
  ...form,
  sessions: sessions.map(({ id: _id, ...session }) => session),
})

/** A template as it would be typed. */
export const fromTemplate = (form: TrainingForm): TrainingFields => filledIn(anew(form))

/** A training as it was entered; sessions that were cancelled stay behind. */
const formOf = ({ id: _id, state: _state, now: _now, sessions, ...training }: DeskTraining): TrainingForm => ({
  ...training,
  sessions: sessions
    .filter(({ isCancelled }) => !isCancelled)
    .map(({ id, startsAt, endsAt, venue, lecturer, joinUrl, seats }) => ({
      id,
      startsAt,
      endsAt,
      ...(venue && { venue }),
      ...(lecturer && { lecturer }),
      ...(joinUrl && { joinUrl }),
      capacities: Object.fromEntries(seats.map(({ mode, capacity }) => [mode, capacity])),
    })),
})

/** A training as it would be typed; a copy is a new one. */
export const fromTraining = (training: DeskTraining, isCopy: boolean): TrainingFields =>
  isCopy ? fromTemplate(formOf(training)) : filledIn(formOf(training))

const daysLater = (value: string | null | undefined, days: number): string | undefined => {
  if (!value || Number.isNaN(Date.parse(`${value}Z`))) return undefined
  return new Date(Date.parse(`${value}Z`) + days * 86_400_000).toISOString().slice(0, 16)
}

/** The next session of a series: like the last, so many days later, and new. */
export const nextSession = (last: SessionFields | undefined, days = 7): SessionFields => {
  if (!last) return {}
  const { id: _id, ...rest } = last
  return { ...rest, startsAt: daysLater(last.startsAt, days), endsAt: daysLater(last.endsAt, days) }
}

/** So many more sessions after the last, each so many days after the one before. */
export const repeated = (last: SessionFields | undefined, days: number, count: number): SessionFields[] =>
  Array.from({ length: count }, (_, at) => nextSession(last, days * (at + 1)))
