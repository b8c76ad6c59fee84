import type { ArticleSummary } from '@tisc/shared/daily/daily.schema'
import { storedValue } from '../../platform/storage'

type Named = Pick<ArticleSummary, 'id' | 'title' | 'type'>

/** An article as the device remembers it. `at`: when it was kept or read. */
export type Remembered = Named & { at: string }

/** Older ones make room: the list must stay under WeChat's limit for one key. */
const longest = 500

/** What the reader kept, newest first. On this device only. */
export const favourites = storedValue<Remembered[]>('favourites', [])

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
  const isStored = favourites.write(wasKept ? others : [remember(article), ...others].slice(0, longest))
  return isStored !== wasKept
}
