/** A time of voluntary work within one day; minutes from midnight in Shanghai. */
export type Span = { from: number; to: number }

/** The minutes of a day. */
export const dayMinutes = 1_440

/** The least that is written down, in minutes. */
export const leastMinutes = 10

/** Why a time cannot be written down: nothing of it is changed, the person mends it. */
export const spanWrongs = {
  backwards: '结束要在开始以后',
  short: '最少写10分钟',
  future: '还没有做的时间不能写',
  early: '入库以前的时间不能写',
  overlap: '和已经写的一段重叠了',
} as const
export type SpanWrong = keyof typeof spanWrongs

type Asked = Span & { day: string }
type Known = {
  /** Today in Shanghai, and how many minutes of it have passed. */
  today: string
  now: number
  /** The day on which they joined. */
  since: string
  /** What stands on that day already, without what was given back and the one that is being corrected. */
  others: readonly Span[]
}

const overlaps = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to

/** What is wrong with a time, if anything: as no two overlap within a day, nobody ever has more than its 24 hours. */
export const wrongOf = ({ day, from, to }: Asked, { today, now, since, others }: Known): SpanWrong | undefined => {
  if (to <= from || from < 0 || to > dayMinutes) return 'backwards'
  if (to - from < leastMinutes) return 'short'
  if (day > today || (day === today && to > now)) return 'future'
  if (day < since) return 'early'
  return others.some((other) => overlaps({ from, to }, other)) ? 'overlap' : undefined
}

/** `HH:mm` in minutes; 24:00 is the end of the day. */
export const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** Minutes as `HH:mm`. */
export const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** How long times are together, in minutes. */
export const sumOf = (spans: readonly Span[]): number => spans.reduce((sum, { from, to }) => sum + to - from, 0)

/** So many minutes as one says them: 3小时20分. */
export const hoursText = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours && `${hours}小时`, (rest || !hours) && `${rest}分`].filter(Boolean).join('')
}
