import type { ApiProblem } from '@tisc/shared/platform/client'
import { NoAnswer } from '../platform/no-answer'
import type { IconName } from './icon'
import { type Failing, pageWords, type Words } from './page-words'

type Way = 'retry' | 'sign-in' | 'feed'
export type Explanation = { icon: IconName; fact: string; say: string; way: Way }

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
export const explain = (error: unknown, words: Words = pageWords.zh): Explanation => {
  const as = (failing: Failing, way: Way = 'retry'): Explanation => {
    const [fact, say] = words.failures[failing]
    return { icon: icons[failing], fact, say, way }
  }
  if (error instanceof NoAnswer) return as(error.reason)
  if (!isProblem(error)) return as('bug')
  const { status, title, detail } = error.problem
  if (status === 404) return as('missing', 'feed')
  if (status === 401) return as('signed-out', 'sign-in')
  return { icon: 'warn', fact: title, say: detail ?? words.later, way: 'retry' }
}
