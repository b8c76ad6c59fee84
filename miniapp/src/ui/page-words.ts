import type { NoAnswer } from '../platform/no-answer'
import { useWords } from '../platform/use-words'

/** What failed: nobody answered, a bug of ours, nothing there, nobody signed in. */
export type Failing = NoAnswer['reason'] | 'bug' | 'missing' | 'signed-out'

/** The fact, and one sentence about it. */
type Told = [fact: string, say: string]

/** What the frame of a page and its failures say, whatever the page is about. */
export interface Words {
  back: string
  close: string
  reading: string
  again: string
  keepIt: string
  older: string
  signIn: string
  toFeed: string
  later: string
  feed: string
  trainings: string
  rights: string
  me: string
  search: string
  searchArticles: string
  empty: string
  navigation: string
  call: (number: string) => string
  /** A fact and a sentence about it, in one. */
  both: (told: Told) => string
  /** What pulling the page down will do. */
  pull: Record<'short' | 'far' | 'asking', string>
  failures: Record<Failing, Told>
}

const zh: Words = {
  back: '返回',
  close: '关闭',
  reading: '正在读取',
  again: '再试一次',
  keepIt: '先留着',
  older: '看更早的',
  signIn: '登录',
  toFeed: '去日刊首页',
  later: '可以过一会儿再试。',
  feed: '日刊',
  trainings: '培训',
  rights: '维权',
  me: '我的',
  search: '搜索',
  searchArticles: '搜索文章',
  empty: '清空',
  navigation: '主导航',
  call: (number) => `打电话，${number}`,
  both: ([fact, say]) => `${fact}。${say}`,
  pull: { short: '再往下拉', far: '松手，看有没有新的', asking: '正在看有没有新的' },
  failures: {
    offline: ['现在没有网', '连上网以后再试。'],
    timeout: ['等了10秒还没有回应', '网络可能很慢，可以再试一次。'],
    unreachable: ['连不上服务', '您的网络是通的，可能是服务暂时停了。'],
    bug: ['这里出了错', '内容没有读出来，可以再试一次。'],
    missing: ['没有找到', '这个地址没有内容，可能写错了。'],
    'signed-out': ['这里要先登录', '登录已经结束，或者还没有登录。'],
  },
}

const en: Words = {
  back: 'Back',
  close: 'Close',
  reading: 'Loading',
  again: 'Try again',
  keepIt: 'Leave it',
  older: 'Earlier ones',
  signIn: 'Sign in',
  toFeed: 'To the Daily',
  later: 'You can try again in a while.',
  feed: 'Daily',
  trainings: 'Trainings',
  rights: 'Rights',
  me: 'Me',
  search: 'Search',
  searchArticles: 'Search articles',
  empty: 'Clear',
  navigation: 'Main',
  call: (number) => `Call ${number}`,
  both: ([fact, say]) => `${fact}. ${say}`,
  pull: { short: 'Pull further', far: 'Let go to look for news', asking: 'Looking for news' },
  failures: {
    offline: ['You are offline', 'Try again once you are connected.'],
    timeout: ['No answer for 10 seconds', 'The network may be slow; you can try again.'],
    unreachable: ['The service cannot be reached', 'Your network works; the service may be down for the moment.'],
    bug: ['Something went wrong here', 'It could not be loaded; you can try again.'],
    missing: ['Nothing found', 'There is nothing at this address; it may be mistyped.'],
    'signed-out': ['Sign in first', 'You are not signed in, or no longer.'],
  },
}

/** What pages have in common, in either language. */
export const pageWords = { zh, en }

/** The words of the page around, in the person's language. */
export const usePageWords = (): Words => useWords(pageWords)
