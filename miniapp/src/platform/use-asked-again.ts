import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { session } from './session'
import { useStored } from './use-stored'

/** Asks for something of one's own again: after signing in, and when the page is come back to. What is on screen stays meanwhile. */
export const useAskedAgain = (ask: () => Promise<void>): void => {
  const { since } = useStored(session)
  const asked = useRef(since)
  useEffect(() => {
    if (since === undefined || since === asked.current) return
    asked.current = since
    void ask()
  }, [since, ask])
  const isBack = useRef(false)
  useDidShow(() => {
    if (isBack.current) void ask()
    isBack.current = true
  })
}
