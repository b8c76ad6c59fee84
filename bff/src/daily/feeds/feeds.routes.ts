import { feedsContract } from '@tisc/shared/daily/feeds.contract'
import { type Mounting, mount } from '../../platform/mount'
import { getFeed } from './feeds.service'

export const feedsRoutes = (mounting: Mounting) =>
  mount(
    feedsContract,
    {
      getDailyRss: () => getFeed(mounting.publicUrl, 'rss'),
      getDailyAtom: () => getFeed(mounting.publicUrl, 'atom'),
      getDailyJson: () => getFeed(mounting.publicUrl, 'json'),
      getTopicRss: ({ params }) => getFeed(mounting.publicUrl, 'rss', params.topic),
      getTopicAtom: ({ params }) => getFeed(mounting.publicUrl, 'atom', params.topic),
      getTopicJson: ({ params }) => getFeed(mounting.publicUrl, 'json', params.topic),
    },
    mounting,
  )
