import Taro, { usePullDownRefresh } from '@tarojs/taro'

/** Pulling the page down asks again. WeChat draws the pull itself; a browser reloads the page, which is the same. */
export const useRefresh = (refresh: () => void): void => {
  usePullDownRefresh(() => {
    refresh()
    Taro.stopPullDownRefresh()
  })
}
