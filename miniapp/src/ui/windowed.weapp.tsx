import Taro from '@tarojs/taro'
import { type ReactNode, useEffect, useState } from 'react'

/** How far from the screen a stretch is still drawn, in CSS pixels: about two screens. */
const reach = 1600

/**
 * A stretch of a long list. WeChat renders pages under 1,000 nodes well, so a stretch far from the screen is replaced by its height.
 * `id` must be unique in the page.
 */
export function Windowed({ id, children }: { id: string; children: ReactNode }) {
  const [height, setHeight] = useState(0)
  useEffect(() => {
    const { page } = Taro.getCurrentInstance()
    if (!page) return
    const watch = Taro.createIntersectionObserver(page as Parameters<typeof Taro.createIntersectionObserver>[0])
    watch.relativeToViewport({ top: reach, bottom: reach }).observe(`#${id}`, ({ intersectionRatio = 0, boundingClientRect }) => {
      setHeight(intersectionRatio > 0 ? 0 : (boundingClientRect?.height ?? 0))
    })
    return () => watch.disconnect()
  }, [id])
  return (
    <div id={id} style={height ? { height: `${height}px` } : undefined}>
      {height ? null : children}
    </div>
  )
}
