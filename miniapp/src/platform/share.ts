import { useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { pageAddressOf, type RouteName, type RouteParams, webAddressOf } from './addresses'
import { language } from './language'
import { isWeapp } from './target'
import { toast } from './toast'

/** What a share card shows and opens. */
export type Card = { title: string; name: RouteName; params?: RouteParams }

/** The card WeChat sends to a friend, and the one for 朋友圈; declare it once in a page. */
export const useShareCard = ({ title, name, params }: Card): void => {
  useShareAppMessage(() => ({ title, path: pageAddressOf(name, params) }))
  useShareTimeline(() => ({ title, query: pageAddressOf(name, params).split('?')[1] ?? '' }))
}

const words = {
  zh: { copied: '网址已复制', failed: '没有复制成，请从地址栏复制网址' },
  en: { copied: 'The address is copied', failed: 'It could not be copied; take it from the address bar' },
}

const copy = async (text: string) => {
  try {
    await navigator.clipboard.writeText(text)
    toast(words[language.read()].copied)
  } catch {
    toast(words[language.read()].failed) // the browser forbids it on a page that is not https
  }
}

/** In a browser: the system's share sheet, or the address on the clipboard. In WeChat a button with `openType="share"` does it. */
export const shareAddress = async ({ title, name, params }: Card): Promise<void> => {
  if (isWeapp) return
  const url = new URL(webAddressOf(name, params), location.href).href
  if (!navigator.share) return copy(url)
  // the reader closing the share sheet rejects; there is nothing to tell
  await navigator.share({ title, url }).catch(() => undefined)
}
