import { useDidHide, useDidShow } from '@tarojs/taro'
import { type RefObject, useRef } from 'react'
import { isWeapp } from './target'

/**
 * Keyboard and screen reader follow the page: a new one takes the focus, one that is come back to gives it to what was left. Also what
 * makes the arrow and page keys scroll, since every page scrolls by itself. The preview beside the console's editor leaves the focus to
 * whoever writes there. Put the answer on the root of the page, with `tabIndex={-1}`.
 */
export const usePageFocus = (): RefObject<HTMLDivElement> => {
  const root = useRef<HTMLDivElement>(null)
  const left = useRef<HTMLElement | null>(null)
  useDidShow(() => {
    if (isWeapp || window.parent !== window) return
    if (left.current?.isConnected) left.current.focus({ preventScroll: true })
    // a field that took the focus itself, such as the one of a search, keeps it
    else if (!root.current?.contains(document.activeElement)) root.current?.focus({ preventScroll: true })
  })
  useDidHide(() => {
    if (!isWeapp && root.current?.contains(document.activeElement)) left.current = document.activeElement as HTMLElement
  })
  return root
}
