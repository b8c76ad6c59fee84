/** So many days before the end of a term its member is reminded, first and last; from the first on they may apply again. */
export const reminders = [60, 15] as const

const oneDay = 86_400_000

/** How many days lie between two days, `YYYY-MM-DD`. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / oneDay
