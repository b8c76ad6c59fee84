import Taro from '@tarojs/taro'
import { isWeapp } from './target'

/** Brings an element into view and, in a browser, the focus to it. Hash links would look like a page change to the router. */
export const scrollToId = (id: string): void => {
  if (isWeapp) {
    void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -100 })
    return
  }
  const element = document.getElementById(id)
  element?.scrollIntoView({ block: 'center' })
  element?.focus({ preventScroll: true })
}
