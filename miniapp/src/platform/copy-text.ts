import Taro from '@tarojs/taro'
import { isWeapp } from './target'

/** Puts a text on the clipboard; false when the browser forbids it. */
export const copyText = async (data: string): Promise<boolean> => {
  try {
    if (isWeapp) await Taro.setClipboardData({ data })
    else await navigator.clipboard.writeText(data)
    return true
  } catch {
    return false
  }
}
