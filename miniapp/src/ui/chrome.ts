import { createContext, useContext } from 'react'
import type { Language } from '../platform/language'

/** What the frame of a page says, whatever the page is about. */
const words = {
  zh: {
    back: '返回',
    close: '关闭',
    reading: '正在读取',
    again: '再试一次',
    keepIt: '先留着',
    older: '看更早的',
    signIn: '登录',
    feed: '去日刊首页',
  },
  en: {
    back: 'Back',
    close: 'Close',
    reading: 'Loading',
    again: 'Try again',
    keepIt: 'Leave it',
    older: 'Earlier ones',
    signIn: 'Sign in',
    feed: 'To the Daily',
  },
} satisfies Record<Language, object>

/** The language of the page around: Chinese but for pages that have another. */
export const PageLanguage = createContext<Language>('zh')

export const useChrome = () => words[useContext(PageLanguage)]

/** Words in the language of the page around. */
export const useInPageLanguage = <W>(said: Record<Language, W>): W => said[useContext(PageLanguage)]
