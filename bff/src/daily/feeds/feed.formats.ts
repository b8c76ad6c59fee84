import { type FeedFormat, feedFormats } from '@tisc/shared/daily/feeds.contract'
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'
import type { FeedEntry } from './feed.content'

/** A feed before it has a format. `address` is its own, `home` the page it belongs to. */
export type Feed = { id: string; title: string; description: string; address: string; home: string; updatedAt: Date; entries: FeedEntry[] }

const language = 'zh-CN'
const publisher = 'TISC青岛日刊'

const toRss = (feed: Feed): string =>
  generateRssFeed(
    {
      title: feed.title,
      link: feed.home,
      description: feed.description,
      language,
      lastBuildDate: feed.updatedAt,
      atom: { links: [{ href: feed.address, rel: 'self', type: feedFormats.rss.media }] },
      items: feed.entries.map((entry) => ({
        title: entry.title,
        link: entry.address,
        description: entry.summary,
        guid: { value: entry.id, isPermaLink: false },
        pubDate: entry.publishedAt,
        categories: entry.categories.map(({ label }) => ({ name: label })),
        content: { encoded: entry.html },
        atom: { updated: entry.updatedAt },
      })),
    },
    { strict: true },
  )

const toAtom = (feed: Feed): string =>
  generateAtomFeed(
    {
      id: feed.id,
      title: { value: feed.title },
      subtitle: { value: feed.description },
      updated: feed.updatedAt,
      authors: [{ name: publisher }],
      links: [
        { href: feed.address, rel: 'self', type: feedFormats.atom.media },
        { href: feed.home, rel: 'alternate', type: 'text/html' },
      ],
      entries: feed.entries.map((entry) => ({
        id: entry.id,
        title: { value: entry.title },
        updated: entry.updatedAt,
        published: entry.publishedAt,
        links: [{ href: entry.address, rel: 'alternate', type: 'text/html' }],
        categories: entry.categories,
        summary: { value: entry.summary },
        content: { type: 'html', value: entry.html },
      })),
    },
    { strict: true },
  )

const toJson = (feed: Feed): string =>
  JSON.stringify(
    generateJsonFeed(
      {
        title: feed.title,
        description: feed.description,
        home_page_url: feed.home,
        feed_url: feed.address,
        language,
        authors: [{ name: publisher }],
        items: feed.entries.map((entry) => ({
          id: entry.id,
          url: entry.address,
          title: entry.title,
          summary: entry.summary,
          content_html: entry.html,
          date_published: entry.publishedAt,
          date_modified: entry.updatedAt,
          tags: entry.categories.map(({ label }) => label),
        })),
      },
      { strict: true },
    ),
  )

/** Writes a feed: RSS 2.0, Atom 1.0 or JSON Feed 1.1. */
export const writeFeed: Record<FeedFormat, (feed: Feed) => string> = { rss: toRss, atom: toAtom, json: toJson }
