import mongoose, { type Types } from 'mongoose'
import type { ArticleRecord } from '../article.model'
import { statedValidity } from '../article.view'

/**
 * An article as its entries in the search index know it: all that filters, facets and ranking need, so that no document is read for
 * them. `key` is the stored form; it sorts newest first.
 */
export type Posting = { key: string; id: string; time: number; type: string; region: string; validity: string; topics: string[] }

/** Nine digits of base 36 hold instants until the year 5188, counted down so that the newest comes first. */
const end = 36 ** 9 - 1

const none = '-'

/** `<time><id> <type> <region> <validity> <topics>` */
export const toPosting = (article: ArticleRecord & { publishedAt: Date }): string => {
  const time = (end - article.publishedAt.getTime()).toString(36).padStart(9, '0')
  const id = Buffer.from(article._id.id).toString('base64url')
  return [`${time}${id}`, article.type, article.region ?? none, statedValidity(article) ?? none, article.topics.join()].join(' ')
}

const orNothing = (word: string | undefined): string => (word === undefined || word === none ? '' : word)

export const readPosting = (key: string): Posting => {
  const [head = '', type = '', region, validity, topics] = key.split(' ')
  return {
    key,
    id: Buffer.from(head.slice(9), 'base64url').toString('hex'),
    time: end - Number.parseInt(head.slice(0, 9), 36),
    type,
    region: orNothing(region),
    validity: orNothing(validity),
    topics: topics ? topics.split(',') : [],
  }
}

/** The article's id as the database has it. */
export const idOf = (posting: Posting): Types.ObjectId => new mongoose.Types.ObjectId(posting.id)
