import { useSyncExternalStore } from 'react'
import { isWeapp } from './target'

/** From this width there is room at the right of the column. */
const wide = '(min-width: 1180px)'

const subscribe = (changed: () => void) => {
  if (isWeapp) return () => undefined
  const query = window.matchMedia(wide)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Whether something may stand beside the column; never on a phone, nor in the server's markup. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => !isWeapp && window.matchMedia(wide).matches,
    () => false,
  )
