import { whenDisconnected } from '../../platform/mongo'
import { foldWords } from '../search/fold'

/**
 * What has been counted and is not yet written, on this instance. It is written every second together, so that reading an article costs
 * no write; a process that is killed loses what it counted since (a second, or longer while the database is away).
 */
export type WaitingCounts = {
  /** Readings by month and article. */
  reads: Map<string, number>
  /** Words that found nothing, by words and day. */
  searches: Set<string>
  /** What services announced, by month, service and feed. */
  services: Map<string, number>
  /** Registers of the day's sketch, by day and register. */
  fetchers: Map<string, number>
}

const none = (): WaitingCounts => ({ reads: new Map(), searches: new Set(), services: new Map(), fetchers: new Map() })

let waiting = none()
whenDisconnected(() => {
  waiting = none()
})

/** Beyond so many of a kind nothing new is taken in: who floods us fills no memory. */
const most = 10_000

const keyOf = (...parts: string[]): string => JSON.stringify(parts)
/** The parts of a key. */
export const partsOf = (key: string): string[] => JSON.parse(key) as string[]

const change = (map: Map<string, number>, key: string, to: (before: number) => number): void => {
  const before = map.get(key)
  if (before !== undefined || map.size < most) map.set(key, to(before ?? 0))
}

export const addRead = (month: string, article: string): void => change(waiting.reads, keyOf(month, article), (before) => before + 1)
export const addService = (month: string, service: string, feed: string, subscribers: number): void =>
  change(waiting.services, keyOf(month, service, feed), (before) => Math.max(before, subscribers))
export const addFetcher = (day: string, register: number, run: number): void =>
  change(waiting.fetchers, keyOf(day, String(register)), (before) => Math.max(before, run))

/** What looks like somebody's own: a long text, a mail address, a number one is called or known by. */
const personal = /@|\d{6}/

/** Counts a question that found nothing, unless it may be personal. */
export const addEmptySearch = (day: string, question: string): void => {
  const words = foldWords(question).replace(/\s+/g, ' ').trim()
  if (words.length < 2 || words.length > 20 || personal.test(words) || waiting.searches.size >= most) return
  waiting.searches.add(keyOf(day, words))
}

/** Takes everything out to be written. */
export const takeWaiting = (): WaitingCounts => {
  const taken = waiting
  waiting = none()
  return taken
}

/** Puts back what could not be written. */
export const putBack = ({ reads, searches, services, fetchers }: WaitingCounts): void => {
  for (const [key, count] of reads) change(waiting.reads, key, (before) => before + count)
  for (const [key, count] of services) change(waiting.services, key, (before) => Math.max(before, count))
  for (const [key, run] of fetchers) change(waiting.fetchers, key, (before) => Math.max(before, run))
  for (const key of searches) if (waiting.searches.size < most) waiting.searches.add(key)
}
