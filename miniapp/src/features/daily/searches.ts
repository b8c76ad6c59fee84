import { storedValue } from '../../platform/storage'

/** How many searches the device remembers. */
const most = 10

/** What was searched for, newest first. Never leaves the device as a list. */
export const searches = storedValue<string[]>('searches', [])

/** Puts a search on top; the same words stand there once. */
export const rememberSearch = (words: string): void => {
  searches.write([words, ...searches.read().filter((other) => other !== words)].slice(0, most))
}

/** Lets one go. */
export const forgetSearch = (words: string): void => {
  searches.write(searches.read().filter((other) => other !== words))
}
