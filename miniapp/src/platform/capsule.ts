import Taro from '@tarojs/taro'
import { isWeapp } from './target'

/** Space above the app bar so that it is level with WeChat's capsule, in CSS pixels; a browser has neither. */
export const spaceAboveBar = (): number => {
  if (!isWeapp) return 0
  const { top, height } = Taro.getMenuButtonBoundingClientRect()
  const bar = (Taro.getWindowInfo().windowWidth / 750) * 88
  return Math.max(0, top + height / 2 - bar / 2)
}
