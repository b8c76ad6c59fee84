import { shanghaiYear } from '@tisc/shared/platform/shanghai'
import mongoose, { type Types } from 'mongoose'
import type { ArticleRecord } from '../article.model'
import { statedValidity } from '../article.view'

/** What filters, facets and ranking need to know of an article; many articles share one of these objects. */
export type Facts = { type: string; region: string; validity: string; topics: string[] }

/**
 * An article as it is known under each of its words: all that filters, facets and ranking need, so that no document is read for them.
 * `key` is the stored form, of ASCII alone; it sorts newest first.
 */
export type Posting = { key: string; time: number; facts: Facts }

/** Eight digits of base 36 hold instants until 2059, counted down so that the newest comes first; an id takes 16 characters behind them. */
const digits = 8
const end = 36 ** digits - 1
const factsAt = digits + 16 + 1

const none = '-'

/** `<time><id> <type> <region> <validity> <topics>` */
export const toPosting = (article: ArticleRecord & { publishedAt: Date }): string => {
  const time = (end - article.publishedAt.getTime()).toString(36).padStart(digits, '0')
  const id = Buffer.from(article._id.id).toString('base64url')
  return [`${time}${id}`, article.type, article.region ?? none, statedValidity(article) ?? none, article.topics.join()].join(' ')
}

/** The instant an article was published at, in milliseconds; 0 for no posting. */
export const timeOf = (key: string): number => (key ? end - Number.parseInt(key.slice(0, digits), 36) : 0)

const orNothing = (word: string | undefined): string => (word === undefined || word === none ? '' : word)

const readFacts = (text: string): Facts => {
  const [type = '', region, validity, topics] = text.split(' ')
  return { type, region: orNothing(region), validity: orNothing(validity), topics: topics ? topics.split(',') : [] }
}

const known = new Map<string, Facts>()
const mostKnown = 10_000

/** Reading thousands of postings makes a handful of objects: the same facts are read once. */
const factsOf = (text: string): Facts => {
  const found = known.get(text)
  if (found) return found
  if (known.size >= mostKnown) known.clear()
  const facts = readFacts(text)
  known.set(text, facts)
  return facts
}

export const readPosting = (key: string): Posting => ({ key, time: timeOf(key), facts: factsOf(key.slice(factsAt)) })

/** The bytes of the article's id, as base64url. */
export const idTextOf = ({ key }: Posting): string => key.slice(digits, factsAt - 1)

/** The article's id as the database has it. */
export const idOf = (posting: Posting): Types.ObjectId =>
  new mongoose.Types.ObjectId(Buffer.from(idTextOf(posting), 'base64url').toString('hex'))

/** The year an article was published in, in Shanghai. */
export const yearOf = ({ time }: Posting): string => String(shanghaiYear(time))
