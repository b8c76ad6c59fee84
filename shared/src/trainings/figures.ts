import '../platform/zod-setup'
import * as z from 'zod'
import { fewestShown } from './feedback/feedback.schema'
import { type Capacities, type Mode, modeNames, modes } from './seating/seating.state'

const counts = {
  /** Trainings of which a session took or takes place here. */
  trainings: z.int(),
  sessions: z.int(),
  seats: z.int(),
  /** Seats that somebody has, or had to the end. */
  taken: z.int(),
  attended: z.int(),
  /** Seats whose holder did not come; only of sessions that are over and where somebody was checked in. */
  absent: z.int(),
}
/** How many said how it was, and the mean of their grades (5 is best); no mean where so few did that one could tell whose it is. */
const said = z.object({ answers: z.int(), mean: z.number().optional() })
/** Who answers stays unknown, so nothing is told by how they took part. */
const row = z.object({ name: z.string(), ...counts, feedback: said.optional() })
export type FigureRow = z.infer<typeof row>

/** A year of trainings, counted from the sessions and the people themselves; by month of the session in Shanghai. */
export const yearFigures = z.object({
  year: z.int(),
  total: row,
  months: z.array(row),
  modes: z.array(row),
  venues: z.array(row),
  topics: z.array(row),
})
export type TrainingFigures = z.infer<typeof yearFigures>

/** A session that took or takes place, and one person's seat in it. */
export type CountedSession = {
  id: string
  trainingId: string
  month: string
  venue?: string | undefined
  topic?: string | undefined
  capacities: Capacities
  /** What was said about it: how many answers, and all grades in them. */
  feedback: { answers: number; grades: readonly number[] }
  /** Whether who is missing can be told: it is over, and somebody was checked in. */
  isComplete: boolean
}
export type CountedSeat = { sessionId: string; mode: Mode; isIn: boolean }

type Part = { session: CountedSession; mode: Mode; seats: CountedSeat[] }

const feedbackOf = (sessions: readonly CountedSession[]): z.infer<typeof said> => {
  const answers = sessions.reduce((all, { feedback }) => all + feedback.answers, 0)
  const grades = sessions.flatMap(({ feedback }) => feedback.grades)
  const mean = grades.reduce((all, grade) => all + grade, 0) / grades.length
  return { answers, ...(answers >= fewestShown && grades.length > 0 && { mean: Math.round(mean * 10) / 10 }) }
}

const sessionsIn = (parts: readonly Part[]): CountedSession[] => [...new Map(parts.map(({ session }) => [session.id, session])).values()]

const rowOf = (name: string, parts: readonly Part[]): FigureRow => {
  const people = parts.flatMap(({ seats }) => seats)
  const missing = parts.filter(({ session }) => session.isComplete).flatMap(({ seats }) => seats.filter(({ isIn }) => !isIn))
  return {
    name,
    trainings: new Set(parts.map(({ session }) => session.trainingId)).size,
    sessions: new Set(parts.map(({ session }) => session.id)).size,
    seats: parts.reduce((all, { session, mode }) => all + (session.capacities[mode] ?? 0), 0),
    taken: people.length,
    attended: people.filter(({ isIn }) => isIn).length,
    absent: missing.length,
    feedback: feedbackOf(sessionsIn(parts)),
  }
}

const rowsBy = (parts: readonly Part[], nameOf: (part: Part) => string): FigureRow[] =>
  [...new Set(parts.map(nameOf))]
    .map((name) =>
      rowOf(
        name,
        parts.filter((part) => nameOf(part) === name),
      ),
    )
    .sort((a, b) => b.taken - a.taken || a.name.localeCompare(b.name))

const unnamed = '没有写'

/** Adds a year up. `topicNames` are those of readers, by key. */
export const figuresOf = (
  year: number,
  sessions: readonly CountedSession[],
  seats: readonly CountedSeat[],
  topicNames: ReadonlyMap<string, string>,
): TrainingFigures => {
  const bySession = new Map<string, CountedSeat[]>()
  for (const seat of seats) bySession.set(seat.sessionId, [...(bySession.get(seat.sessionId) ?? []), seat])
  const parts = sessions.flatMap((session) => {
    const here = bySession.get(session.id) ?? []
    return modeNames
      .map((mode) => ({ session, mode, seats: here.filter((seat) => seat.mode === mode) }))
      .filter((part) => session.capacities[part.mode] || part.seats.length > 0)
  })
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)
  return {
    year,
    total: rowOf('全年', parts),
    months: months.map((month) => ({
      ...rowOf(
        `${Number(month.slice(5))}月`,
        parts.filter(({ session }) => session.month === month),
      ),
    })),
    modes: rowsBy(parts, ({ mode }) => modes[mode]).map(({ feedback: _unknown, ...rest }) => rest),
    venues: rowsBy(parts, ({ session }) => session.venue ?? unnamed),
    topics: rowsBy(parts, ({ session }) => (session.topic ? (topicNames.get(session.topic) ?? session.topic) : unnamed)),
  }
}
