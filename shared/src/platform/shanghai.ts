/** Asia/Shanghai has been UTC+8 without summer time since 1992, so days and months need no time-zone database (old phones lack one). */
const offset = 8 * 3_600_000

const shifted = (instant: Date | string): string => new Date(new Date(instant).getTime() + offset).toISOString()

/** The day of an instant in Shanghai, `YYYY-MM-DD`. */
export const shanghaiDay = (instant: Date | string): string => shifted(instant).slice(0, 10)

/** The time of day of an instant in Shanghai, `HH:MM`. */
export const shanghaiTime = (instant: Date | string): string => shifted(instant).slice(11, 16)

/** The month of an instant in Shanghai, `YYYY-MM`. */
export const shanghaiMonth = (instant: Date | string): string => shifted(instant).slice(0, 7)

/** The year of an instant (milliseconds) in Shanghai: cheap, for thousands at a time. */
export const shanghaiYear = (instant: number): number => new Date(instant + offset).getUTCFullYear()

/** The instant at which a day begins in Shanghai. */
export const startOfDay = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) - offset)

/** The instant at which a day is over in Shanghai. */
export const endOfDay = (day: string): Date => new Date(startOfDay(day).getTime() + 86_400_000)

/** First instant of a month (`YYYY-MM`) in Shanghai and of the month after it. */
export const monthRange = (month: string): { from: Date; to: Date } => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return { from: new Date(Date.UTC(year, number - 1, 1) - offset), to: new Date(Date.UTC(year, number, 1) - offset) }
}

/** 周一 to 周日 for a day `YYYY-MM-DD`. */
export const weekday = (day: string): string => `周${'日一二三四五六'[new Date(`${day}T00:00:00Z`).getUTCDay()]}`
