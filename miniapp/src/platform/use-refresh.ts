import { useEffect, useRef, useState } from 'react'
import type { Pull } from './pull'

/** How far, in CSS pixels, the finger must go: more than a stray touch, less than a hand. */
const far = 90

/** Pulling the page down at its top asks again. The keyboard has the browser's own reload. */
export const useRefresh = (refresh: () => Promise<void>): Pull => {
  const [pull, setPull] = useState<Pull>('none')
  const latest = useRef(refresh)
  latest.current = refresh
  useEffect(() => {
    let page: Element | null = null
    let from: number | undefined
    let isFar = false
    const start = ({ target, touches }: TouchEvent) => {
      page = (target as Element).closest('.taro_page')
      from = page?.scrollTop === 0 && touches.length === 1 ? touches[0]?.clientY : undefined
      isFar = false
    }
    const move = ({ touches }: TouchEvent) => {
      if (from === undefined) return
      const way = (touches[0]?.clientY ?? from) - from
      if (way < 0 || page?.scrollTop !== 0) from = undefined
      isFar = from !== undefined && way > far
      setPull(isFar ? 'far' : from !== undefined && way > far / 3 ? 'short' : 'none')
    }
    const end = () => {
      from = undefined
      if (!isFar) return setPull('none')
      isFar = false
      setPull('asking')
      void latest.current().finally(() => setPull('none'))
    }
    const passive = { passive: true }
    document.addEventListener('touchstart', start, passive)
    document.addEventListener('touchmove', move, passive)
    document.addEventListener('touchend', end, passive)
    return () => {
      document.removeEventListener('touchstart', start)
      document.removeEventListener('touchmove', move)
      document.removeEventListener('touchend', end)
    }
  }, [])
  return pull
}
