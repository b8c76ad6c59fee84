import '../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../platform/contract'
import { topicKey } from './daily.schema'

/** The formats of a feed: the ending of its address, its media type, and what a reader is told it is. */
export const feedFormats = {
  rss: { media: 'application/rss+xml', name: 'RSS' },
  atom: { media: 'application/atom+xml', name: 'Atom' },
  json: { media: 'application/feed+json', name: 'JSON Feed' },
} as const
export type FeedFormat = keyof typeof feedFormats

/** The address of the feed of everything, or of a topic's. */
export const feedAddress = (format: FeedFormat, topic?: string): `/${string}` =>
  topic === undefined ? `/feeds/daily.${format}` : `/feeds/topics/${topic}.${format}`

const cache = { revision: 'daily', maxAge: 300 }

const ofAll = <F extends FeedFormat>(format: F) =>
  ({
    method: 'GET',
    path: feedAddress(format),
    access: 'public',
    success: 200,
    response: { media: feedFormats[format].media },
    cache,
    summary: `The newest articles as ${feedFormats[format].name}, with their full text`,
  }) as const

const ofTopic = <F extends FeedFormat>(format: F) =>
  ({
    method: 'GET',
    path: feedAddress(format, ':topic'),
    access: 'public',
    params: z.strictObject({ topic: topicKey }),
    success: 200,
    response: { media: feedFormats[format].media },
    cache,
    summary: `The newest articles of a topic as ${feedFormats[format].name}`,
  }) as const

/** What readers elsewhere subscribe to. Unknown query parameters are ignored: shared links carry them. */
export const feedsContract = defineContract({
  getDailyRss: ofAll('rss'),
  getDailyAtom: ofAll('atom'),
  getDailyJson: ofAll('json'),
  getTopicRss: ofTopic('rss'),
  getTopicAtom: ofTopic('atom'),
  getTopicJson: ofTopic('json'),
})
