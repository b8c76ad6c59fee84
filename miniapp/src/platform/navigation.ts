import Taro from '@tarojs/taro'
import { isTab, pageAddressOf, type RouteName, type RouteParams, routeOf, webAddressOf } from './addresses'
import { language } from './language'
import { isWeapp } from './target'
import { toast } from './toast'

/** WeChat keeps at most ten pages open. */
const deepest = 10

/** Pages that come over a form and lead back to it as it was left: one may open over the other. */
const overForms: readonly RouteName[] = ['phone', 'signIn']

/** From how many open pages on the next one replaces the last: those over forms always find room, so that no form is replaced by them. */
const fullFor = (name: RouteName) => (overForms.includes(name) ? deepest : deepest - overForms.length)

/** Opens a page; a tab is switched to. */
export const go = async (name: RouteName, params: RouteParams = {}): Promise<void> => {
  const url = isWeapp ? pageAddressOf(name, params) : webAddressOf(name, params)
  if (isTab(name)) await Taro.switchTab({ url: isWeapp ? pageAddressOf(name) : url })
  else if (Taro.getCurrentPages().length >= fullFor(name)) await Taro.redirectTo({ url })
  else await Taro.navigateTo({ url })
}

/** Opens a page in place of this one, so that going back leads past it. */
export const replaceBy = async (name: RouteName, params: RouteParams = {}): Promise<void> => {
  await Taro.redirectTo({ url: isWeapp ? pageAddressOf(name, params) : webAddressOf(name, params) })
}

/** One page back; the feed when there is none, as after a shared link. */
export const back = async (): Promise<void> => {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack()
  else await go('feed')
}

const copied = { zh: '网址已复制，请在浏览器打开', en: 'The address is copied; open it in a browser' }

/** Follows a link in a text: a house address opens its page; anything else a new window, or the clipboard in WeChat. */
export const follow = async (address: string): Promise<void> => {
  const route = address.startsWith('/') ? routeOf(address) : undefined
  if (route) return go(route.name, route.params)
  if (!isWeapp) return void window.open(address, '_blank', 'noopener')
  await Taro.setClipboardData({ data: address })
  toast(copied[language.read()])
}
