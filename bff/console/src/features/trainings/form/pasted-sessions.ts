import type { SessionFields } from './training-fields'

/** What could be read of pasted lines, and what is wrong with the others, by their numbers from 1. */
export type Pasted = { sessions: SessionFields[]; problems: { line: number; say: string }[] }

const day = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?$/
const time = /^(\d{1,2})[:：](\d{2})$/

const two = (number: number): string => String(number).padStart(2, '0')

/** A day that exists, in this year or, where it names none, in the year given; 29 February only where there is one. */
const readDay = (text: string, year: number): string | undefined => {
  const [, named, month, date] = day.exec(text) ?? []
  if (!month || !date) return undefined
  const read = `${named ?? year}-${two(Number(month))}-${two(Number(date))}`
  const exists = !Number.isNaN(Date.parse(`${read}T00:00:00Z`)) && new Date(`${read}T00:00:00Z`).toISOString().startsWith(read)
  return exists ? read : undefined
}

const readTime = (text: string | undefined): string | undefined => {
  const [, hour, minute] = time.exec(text ?? '') ?? []
  return hour && minute && Number(hour) < 24 && Number(minute) < 60 ? `${two(Number(hour))}:${minute}` : undefined
}

/** `2026-12-01 14:00-16:30 地点 讲师`, whatever stands between its parts; tabs as a spreadsheet gives them. */
const readLine = (line: string, year: number, like: SessionFields): SessionFields | string => {
  const [first = '', span = '', ...rest] = line.trim().split(/[\t,，]+|\s+/)
  const [from, to, more] = span.split(/[-–—~～至]/)
  const date = readDay(first, year)
  if (!date) return `“${first.slice(0, 20)}”不是日历上有的日期`
  const end = to ? readTime(to) : readTime(rest[0])
  const start = readTime(from)
  if (!start || !end || more) return `“${(to ? span : `${span} ${rest[0] ?? ''}`).slice(0, 20)}”不是时间，写成14:00-16:30这样`
  if (end <= start) return '结束时间要晚于开始时间'
  const [venue = like.venue, lecturer = like.lecturer] = to ? rest : rest.slice(1)
  const { id: _id, ...others } = like
  return { ...others, startsAt: `${date}T${start}`, endsAt: `${date}T${end}`, venue, lecturer }
}

/** Reads sessions from pasted lines; what a line does not say is like the session given. */
export const readSessions = (text: string, year: number, like: SessionFields = {}): Pasted => {
  const pasted: Pasted = { sessions: [], problems: [] }
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const read = readLine(line, year, like)
    if (typeof read === 'string') pasted.problems.push({ line: at + 1, say: read })
    else pasted.sessions.push(read)
  }
  return pasted
}
