import { useDidShow } from '@tarojs/taro'
import { isWeapp } from './target'

/** The browser's title while this page is in front. WeChat shows ours in the app bar. */
export const useTitle = (title: string): void => {
  const show = () => {
    if (!isWeapp) document.title = title
  }
  useDidShow(show)
}
