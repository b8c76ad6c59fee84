import { useReachBottom } from '@tarojs/taro'
import { type RefObject, useRef } from 'react'

/** Calls back when the page is scrolled to its end; the element is of no use here. */
export const useReachEnd = (reached: () => void): RefObject<HTMLDivElement> => {
  useReachBottom(reached)
  return useRef<HTMLDivElement>(null)
}
