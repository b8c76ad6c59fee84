import { Topics } from '../topic.model'
import { isWellKnown } from './announced'
import { FeedServices } from './feed-reader.model'
import { partsOf, type WaitingCounts } from './waiting-counts'

/**
 * How many services that nobody knows have a line of their own in a month; on each instance at most so many more, when they begin
 * together. What a program calls itself is its own word: inventing names must neither fill the database nor the figures.
 */
const mostUnknown = 20

/** What the rest is counted as. */
const others = '其他'

type Announced = { month: string; service: string; feed: string; subscribers: number }

/** Only feeds that there are: an address is as easily invented as a name. */
const ofOurFeeds = async (all: Announced[]): Promise<Announced[]> => {
  const topicOf = (feed: string) => /^\/topics\/([a-z0-9-]+)\.(?:rss|atom|json)$/.exec(feed)?.[1]
  const asked = [...new Set(all.flatMap(({ feed }) => topicOf(feed) ?? []))]
  const found = asked.length > 0 ? await Topics.find({ _id: { $in: asked } }, { _id: 1 }).lean() : []
  const there = new Set(found.map(({ _id }) => _id))
  return all.filter(({ feed }) => /^\/daily\.(?:rss|atom|json)$/.test(feed) || there.has(topicOf(feed) ?? ''))
}

/** Names that have a line of their own in a month: the well-known, those that have one, and some new ones while there is room. */
const namesFor = async (month: string, announced: Announced[]): Promise<Set<string>> => {
  const having = await FeedServices.distinct('service', { month })
  const room = mostUnknown - having.filter((service) => !isWellKnown(service) && service !== others).length
  const asking = [...new Set(announced.filter((one) => one.month === month).map(({ service }) => service))]
  const strangers = asking.filter((service) => !isWellKnown(service) && !having.includes(service))
  return new Set([...having, ...asking.filter(isWellKnown), ...strangers.slice(0, Math.max(0, room))])
}

/** Writes what services announced: the most in a month, by service and feed. */
export const writeServices = async (services: WaitingCounts['services']): Promise<void> => {
  const all = [...services].map(([key, subscribers]): Announced => {
    const [month = '', service = '', feed = ''] = partsOf(key)
    return { month, service, feed, subscribers }
  })
  const announced = await ofOurFeeds(all)
  for (const month of new Set(announced.map((one) => one.month))) {
    const names = await namesFor(month, announced)
    const writes = announced
      .filter((one) => one.month === month)
      .map(({ service: told, feed, subscribers }) => {
        const service = names.has(told) ? told : others
        const update = { $max: { subscribers }, $setOnInsert: { month, service, feed } }
        return { updateOne: { filter: { _id: `${month} ${service} ${feed}` }, update, upsert: true } }
      })
    await FeedServices.bulkWrite(writes, { ordered: false })
  }
}
