import { startOfDay } from '../platform/shanghai'
import type { DigestKind } from './digests.contract'

const dayLength = 86_400_000

/** A day so many days later, `YYYY-MM-DD`. */
export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10)

/** Whether a day is a Monday. */
export const isMonday = (day: string): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() === 1

/** The last day of a digest. */
export const lastDayOf = (kind: DigestKind, date: string): string => (kind === 'daily' ? date : dayAfter(date, 6))

/** The instants a digest is about, the last one not included. */
export const digestRange = (kind: DigestKind, date: string): { from: Date; to: Date } => ({
  from: startOfDay(date),
  to: startOfDay(dayAfter(lastDayOf(kind, date))),
})
