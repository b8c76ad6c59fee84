import { type RefObject, useEffect, useRef } from 'react'

/** Calls back when the element is about to come into view: put the answer on the foot of a list. */
export const useReachEnd = (reached: () => void): RefObject<HTMLDivElement> => {
  const foot = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!foot.current || !('IntersectionObserver' in window)) return // the foot has a button as well
    const root = foot.current.closest('.taro_page')
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && reached(), { root, rootMargin: '600px' })
    watch.observe(foot.current)
    return () => watch.disconnect()
  }, [reached])
  return foot
}
