import { useLayoutEffect, useSyncExternalStore } from 'react'
import { appearance } from './appearance'
import { lookOf } from './look'
import { onSystemTheme, systemIsDark } from './system-theme'
import { isWeapp } from './target'
import { useStored } from './use-stored'

/** The classes for the root view of a page in WeChat. In a browser they go to the document itself, so that its ground has them too. */
export const useLook = (): string => {
  const chosen = useStored(appearance)
  const dark = useSyncExternalStore(onSystemTheme, systemIsDark, systemIsDark)
  const look = lookOf(chosen, dark)
  useLayoutEffect(() => {
    if (!isWeapp) document.documentElement.className = look
  }, [look])
  return isWeapp ? look : ''
}
