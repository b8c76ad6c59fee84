import type { SentFile } from '@tisc/shared/platform/contract'
import type { DeskPerson } from '../../src/daily/article.model'
import type { Browser } from '../browser'
import type { Actor, Thing } from './table'

/** What is sent; `browser` where the call would end the caller's own session. */
type Call = {
  params?: Record<string, string | number>
  query?: string
  body?: unknown
  headers?: Record<string, string>
  file?: SentFile
  browser?: Browser
}
export type Caller = { actor: Actor; person: DeskPerson }

/** Makes the thing that a route is called with, and the call. */
export type Make = (thing: Thing, caller: Caller) => Promise<Call>

/** The id of nothing. */
export const missingId = 'f'.repeat(24)
/** Somebody whom no caller is. */
export const stranger: DeskPerson = { id: 'b'.repeat(24), name: '别人' }

let count = 0
/** A name that nothing has yet. */
export const fresh = (name: string): string => {
  count += 1
  return `${name}${count}`
}
