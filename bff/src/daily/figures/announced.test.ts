import { announced, isCollector } from './announced'

it.each([
  ['Feedly/1.0 (+http://www.feedly.com/fetcher.html; 16 subscribers; like FeedFetcher-Google)', 'Feedly', 16],
  ['NewsBlur Feed Fetcher - 1 subscriber - http://www.newsblur.com (Mozilla/5.0)', 'NewsBlur', 1],
  ['inoreader.com-like FeedFetcher/2.0 1204 subscribers', 'Inoreader', 1204],
  ['feedbin feed-id:12 - 5 subscribers', 'Feedbin', 5],
  ['Feederless/1.0 (9 subscribers)', 'Feederless', 9],
])('reads %s', (agent, service, subscribers) => {
  expect(announced(agent)).toEqual({ service, subscribers })
})

it.each(['NetNewsWire (RSS Reader; https://netnewswire.com/)', 'Mozilla/5.0 subscribers', '', '99999999 subscribers'])(
  'takes %j for one',
  (agent) => {
    expect(announced(agent)).toBeUndefined()
  },
)

it('knows who fetches for nobody', () => {
  expect(isCollector('Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)')).toBe(true)
  expect(isCollector('Feedly/1.0 (16 subscribers; like FeedFetcher-Google)')).toBe(false)
})
