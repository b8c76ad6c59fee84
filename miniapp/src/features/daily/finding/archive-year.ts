import type { ArchiveYear } from '@tisc/shared/daily/daily.schema'

type Month = ArchiveYear['months'][number]

/** Issues and articles of a whole year. */
export const yearSums = ({ months }: ArchiveYear): { issues: number; articles: number } =>
  months.reduce((sum, { issues, articles }) => ({ issues: sum.issues + issues, articles: sum.articles + articles }), {
    issues: 0,
    articles: 0,
  })

/** The month to show: the one asked for if it is of this year, else the last that has issues. */
export const shownMonth = ({ months }: ArchiveYear, wanted: string | undefined): Month | undefined =>
  months.find(({ month }) => month === wanted) ?? [...months].reverse().find(({ issues }) => issues > 0)

/** The years before and after one, among those that have issues; a year outside of them leads to the nearest. */
export const yearsAround = (years: number[], year: number): { before: number | undefined; after: number | undefined } => ({
  before: years.filter((other) => other < year).at(-1),
  after: years.find((other) => other > year),
})

/** Height of a month's bar in per cent of the fullest month's; a single issue is still to be seen. */
export const barHeight = (issues: number, months: Month[]): number => {
  const most = Math.max(...months.map((month) => month.issues))
  return issues === 0 ? 0 : Math.max(4, Math.round((issues / most) * 100))
}

/** The number of a month, `2021-09` is 9. */
export const monthNumber = (month: string): number => Number(month.slice(5))

/** A year from an address; nothing when it is none the archive could have. */
export const yearFrom = (text: string | undefined): number | undefined => (/^20\d\d$/.test(text ?? '') ? Number(text) : undefined)
