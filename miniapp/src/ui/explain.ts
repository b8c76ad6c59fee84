import type { ApiProblem } from '@tisc/shared/platform/client'
import type { Language } from '../platform/language'
import { NoAnswer } from '../platform/no-answer'
import type { IconName } from './icon'

type Way = 'retry' | 'sign-in' | 'feed'
export type Explanation = { icon: IconName; fact: string; say: string; way: Way }
type Told = [fact: string, say: string]

type Failing = NoAnswer['reason'] | 'bug' | 'missing' | 'signed-out'

const words: Record<Language, Record<Failing, Told> & { later: string }> = {
  zh: {
    offline: ['现在没有网', '连上网以后再试。'],
    timeout: ['等了10秒还没有回应', '网络可能很慢，可以再试一次。'],
    unreachable: ['连不上服务', '您的网络是通的，可能是服务暂时停了。'],
    bug: ['这里出了错', '内容没有读出来，可以再试一次。'],
    missing: ['没有找到', '这个地址没有内容，可能写错了。'],
    'signed-out': ['这里要先登录', '登录已经结束，或者还没有登录。'],
    later: '可以过一会儿再试。',
  },
  en: {
    offline: ['You are offline', 'Try again once you are connected.'],
    timeout: ['No answer for 10 seconds', 'The network may be slow; you can try again.'],
    unreachable: ['The service cannot be reached', 'Your network works; the service may be down for the moment.'],
    bug: ['Something went wrong here', 'It could not be loaded; you can try again.'],
    missing: ['Nothing found', 'There is nothing at this address; it may be mistyped.'],
    'signed-out': ['Sign in first', 'You are not signed in, or no longer.'],
    later: 'You can try again in a while.',
  },
}

const icons: Record<Failing, IconName> = {
  offline: 'offline',
  timeout: 'clock',
  unreachable: 'offline',
  bug: 'warn',
  missing: 'search',
  'signed-out': 'me',
}

// told apart by name: importing the class would bring zod onto the first screen
const isProblem = (error: unknown): error is ApiProblem => error instanceof Error && error.name === 'ApiProblem'

/** The problem an answer told, if it was one. */
export const problemIn = (error: unknown) => (isProblem(error) ? error.problem : undefined)

/** A failure in words for the reader. */
export const explain = (error: unknown, language: Language = 'zh'): Explanation => {
  const told = words[language]
  const as = (failing: Failing, way: Way = 'retry'): Explanation => {
    const [fact, say] = told[failing]
    return { icon: icons[failing], fact, say, way }
  }
  if (error instanceof NoAnswer) return as(error.reason)
  if (!isProblem(error)) return as('bug')
  const { status, title, detail } = error.problem
  if (status === 404) return as('missing', 'feed')
  if (status === 401) return as('signed-out', 'sign-in')
  return { icon: 'warn', fact: title, say: detail ?? told.later, way: 'retry' }
}
