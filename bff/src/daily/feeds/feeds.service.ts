import { createHash } from 'node:crypto'
import { type FeedFormat, feedAddress } from '@tisc/shared/daily/feeds.contract'
import { ProblemError } from '../../platform/problem-error'
import { listOf } from '../article.lists'
import { Articles } from '../article.model'
import { currentNames, currentTopic } from '../topic.service'
import { type FeedRecord, feedFields, toFeedEntry } from './feed.content'
import { writeFeed } from './feed.formats'

/** How many articles a feed holds. */
const held = 30

/** A feed's own id (a UUID of version 5 in a space of ours): the same wherever the site moves. */
const feedIdOf = (name: string): string => {
  const hash = createHash('sha1').update(`tisc-qingdao/feeds/${name}`).digest()
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = hash.toString('hex', 0, 16)
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/**
 * The newest published articles, of everything or of a topic, in a format; the address of a merged topic has the feed of the one it leads
 * to. Throws `not-found` for a topic that there is not.
 */
export const getFeed = async (publicUrl: string, format: FeedFormat, asked?: string): Promise<string> => {
  const names = await currentNames()
  const topic = asked && (await currentTopic(asked))
  const name = topic === undefined ? undefined : names.topics.get(topic)
  if (topic !== undefined && name === undefined) throw new ProblemError('not-found')
  const found = await Articles.find({ lists: listOf(topic === undefined ? {} : { topic }) }, feedFields)
    .sort({ publishedAt: -1, _id: -1 })
    .limit(held)
    .lean<FeedRecord[]>()
  const entries = found.map((record) => toFeedEntry(record, publicUrl, names))
  const newest = Math.max(0, ...entries.map((entry) => entry.updatedAt.getTime()))
  return writeFeed[format]({
    id: feedIdOf(topic ?? ''),
    title: name === undefined ? 'TISC青岛日刊' : `${name} · TISC青岛日刊`,
    description: name === undefined ? '青岛的知识产权政策、动态、指南和案例' : `TISC青岛日刊里关于“${name}”的文章`,
    address: publicUrl + feedAddress(format, topic),
    home: topic === undefined ? `${publicUrl}/daily` : `${publicUrl}/daily/topics/${topic}`,
    updatedAt: new Date(newest),
    entries,
  })
}
