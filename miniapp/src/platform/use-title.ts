import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { isWeapp } from './target'

const setTitle = (title: string) => {
  if (!isWeapp) document.title = title
}

/** The browser's title while this page is in front. WeChat shows ours in the app bar. */
export const useTitle = (title: string): void => {
  useEffect(() => setTitle(title), [title])
  useDidShow(() => setTitle(title))
}
