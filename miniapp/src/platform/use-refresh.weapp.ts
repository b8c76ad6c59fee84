import Taro, { usePullDownRefresh } from '@tarojs/taro'
import type { Pull } from './pull'

/** Pulling the page down asks again; WeChat draws the pull itself. */
export const useRefresh = (refresh: () => Promise<void>): Pull => {
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()))
  return 'none'
}
