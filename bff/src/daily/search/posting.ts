import mongoose, { type Types } from 'mongoose'
import type { ArticleRecord } from '../article.model'
import { statedValidity } from '../article.view'

/**
 * An article as it is known under each of its words: all that filters, facets and ranking need, so that no document is read for them.
 * `key` is the stored form, of ASCII alone; it sorts newest first.
 */
export type Posting = { key: string; id: string; time: number; type: string; region: string; validity: string; topics: string[] }

/** Eight digits of base 36 hold instants until 2059, counted down so that the newest comes first. */
const digits = 8
const end = 36 ** digits - 1

const none = '-'

/** `<time><id> <type> <region> <validity> <topics>` */
export const toPosting = (article: ArticleRecord & { publishedAt: Date }): string => {
  const time = (end - article.publishedAt.getTime()).toString(36).padStart(digits, '0')
  const id = Buffer.from(article._id.id).toString('base64url')
  return [`${time}${id}`, article.type, article.region ?? none, statedValidity(article) ?? none, article.topics.join()].join(' ')
}

const orNothing = (word: string | undefined): string => (word === undefined || word === none ? '' : word)

/** The instant an article was published at, in milliseconds; 0 for no posting. */
export const timeOf = (key: string): number => (key ? end - Number.parseInt(key.slice(0, digits), 36) : 0)

export const readPosting = (key: string): Posting => {
  const [head = '', type = '', region, validity, topics] = key.split(' ')
  return {
    key,
    id: Buffer.from(head.slice(digits), 'base64url').toString('hex'),
    time: timeOf(key),
    type,
    region: orNothing(region),
    validity: orNothing(validity),
    topics: topics ? topics.split(',') : [],
  }
}

/** The article's id as the database has it. */
export const idOf = (posting: Posting): Types.ObjectId => new mongoose.Types.ObjectId(posting.id)
