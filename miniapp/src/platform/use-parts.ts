import { useCallback, useState } from 'react'

/** A long list from the device, shown part by part: drawing hundreds of rows at once would make the page wait. */
export const useParts = <T>(items: T[], size = 50) => {
  const [shown, setShown] = useState(size)
  const readMore = useCallback(() => setShown((now) => now + size), [size])
  const feed = { isComplete: shown >= items.length, more: { state: 'idle' as const }, readMore }
  return { shown: items.slice(0, shown), feed }
}
