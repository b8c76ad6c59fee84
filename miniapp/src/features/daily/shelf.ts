import type { ArticleSummary } from '@tisc/shared/daily/daily.schema'
import { storedValue } from '../../platform/storage'

type Named = Pick<ArticleSummary, 'id' | 'title' | 'type'>

/** An article as the device remembers it. `at`: when it was kept or read. */
export type Remembered = Named & { at: string }

/** Older ones make room: the list must stay under WeChat's limit for one key. */
const longest = 500

/** What the reader kept, newest first. It follows the account of who is signed in, see `shelf-sync.ts`. */
export const favourites = storedValue<Remembered[]>('favourites', [])

/** What was let go and the account has not been told of yet, so that another device does not bring it back. */
export const removals = storedValue<Pick<Remembered, 'id' | 'at'>[]>('removals', [])

/** What was read, newest first. Never leaves the device. */
export const readings = storedValue<Remembered[]>('readings', [])

const remember = ({ id, title, type }: Named): Remembered => ({ id, title, type, at: new Date().toISOString() })

/** Puts an article on top of what was read. */
export const markRead = (article: ArticleSummary): void => {
  readings.write([remember(article), ...readings.read().filter(({ id }) => id !== article.id)].slice(0, longest))
}

/** Keeps an article or lets it go; answers whether it is kept now. */
export const toggleFavourite = (article: Named): boolean => {
  const others = favourites.read().filter(({ id }) => id !== article.id)
  const wasKept = others.length < favourites.read().length
  const { id, at } = remember(article)
  const otherRemovals = removals.read().filter((removal) => removal.id !== id)
  removals.write((wasKept ? [{ id, at }, ...otherRemovals] : otherRemovals).slice(0, longest))
  const isStored = favourites.write(wasKept ? others : [remember(article), ...others].slice(0, longest))
  return isStored !== wasKept
}
