import { createContext, useContext } from 'react'
import type { NoAnswer } from '../platform/no-answer'

/** What failed: nobody answered, a bug of ours, nothing there, nobody signed in. */
export type Failing = NoAnswer['reason'] | 'bug' | 'missing' | 'signed-out'

/** The fact, and one sentence about it. */
type Told = [fact: string, say: string]

/** What the frame of a page and its failures say, whatever the page is about. */
export interface Words {
  language: 'zh' | 'en'
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
  me: string
  search: string
  navigation: string
  failures: Record<Failing, Told>
}

/** Chinese, which the first screen brings along; other languages come with the pages that have them. */
export const chinese: Words = {
  language: 'zh',
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
  me: '我的',
  search: '搜索',
  navigation: '主导航',
  failures: {
    offline: ['现在没有网', '连上网以后再试。'],
    timeout: ['等了10秒还没有回应', '网络可能很慢，可以再试一次。'],
    unreachable: ['连不上服务', '您的网络是通的，可能是服务暂时停了。'],
    bug: ['这里出了错', '内容没有读出来，可以再试一次。'],
    missing: ['没有找到', '这个地址没有内容，可能写错了。'],
    'signed-out': ['这里要先登录', '登录已经结束，或者还没有登录。'],
  },
}

/** The words of the page around: Chinese but within `InLanguage`. */
export const PageWords = createContext(chinese)

export const usePageWords = (): Words => useContext(PageWords)
