import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { type RouteName, webAddressOf } from './addresses'
import { isWeapp } from './target'

export type AddressQuery = Record<string, string | undefined>

const readable = (value: string) => {
  try {
    return decodeURIComponent(value.replace(/\+/g, ' '))
  } catch {
    return value // cut off in the middle of a character by whoever passed the link on
  }
}

const decoded = (params: AddressQuery): AddressQuery =>
  Object.fromEntries(Object.entries(params).map(([key, value]) => [key, value && readable(value)]))

/**
 * What the query of this page's address says, and how to change it: in a browser the address follows without a new page, so that the
 * link opens the same again. Neither WeChat nor Taro decodes the query, so it is done here, once.
 */
export const useAddress = (name: RouteName): [query: AddressQuery, change: (query: AddressQuery) => void] => {
  const { params } = useRouter()
  const [query, setQuery] = useState(() => decoded(params))
  const change = (next: AddressQuery) => {
    setQuery(next)
    if (!isWeapp) history.replaceState(history.state, '', webAddressOf(name, next))
  }
  return [query, change]
}
