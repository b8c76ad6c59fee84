import { startOfDay } from '@tisc/shared/platform/shanghai'

/** The instant of a `datetime-local` value, read as Shanghai's time whatever the computer's own zone is. */
export const shanghaiInstant = (value: string): string | undefined => {
  const [, day, hour, minute] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/.exec(value) ?? []
  if (!day) return undefined
  return new Date(startOfDay(day).getTime() + (Number(hour) * 60 + Number(minute)) * 60_000).toISOString()
}
