/** A month as the calendar draws it, `YYYY-MM`. */
const parts = (month: string) => month.split('-').map(Number) as [number, number]

const asMonth = (date: Date) => date.toISOString().slice(0, 7)

/** The month so many months later, or earlier. */
export const monthAfter = (month: string, count: number): string => {
  const [year, number] = parts(month)
  return asMonth(new Date(Date.UTC(year, number - 1 + count, 1)))
}

/** The days of a month, and how many places stay empty before its first: weeks begin on Monday. */
export const daysOf = (month: string): { before: number; days: string[] } => {
  const [year, number] = parts(month)
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7
  return { before, days: Array.from({ length: count }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`) }
}
