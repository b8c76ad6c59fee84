import Taro from '@tarojs/taro'
import { isWeapp } from './target'

const darkQuery = () => window.matchMedia('(prefers-color-scheme: dark)')

/** Whether the phone or browser is set to dark. */
export const systemIsDark = (): boolean => (isWeapp ? Taro.getAppBaseInfo().theme === 'dark' : darkQuery().matches)

/** Calls back when the system changes between light and dark; returns how to stop. */
export const onSystemTheme = (changed: () => void): (() => void) => {
  if (isWeapp) {
    Taro.onThemeChange(changed)
    return () => Taro.offThemeChange(changed)
  }
  const query = darkQuery()
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
