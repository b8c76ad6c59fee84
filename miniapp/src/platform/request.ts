import Taro from '@tarojs/taro'
import type { Send } from '@tisc/shared/platform/client'
import { appHeader } from '@tisc/shared/platform/contract'
import { NoAnswer } from './no-answer'
import { isWeapp } from './target'

/** Milliseconds after which a request counts as not answered. */
const patience = 10_000

/** A name for this request that the server writes into its log and answers in `instance`; unique enough, no secret. */
const requestId = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`

const isOnline = async () => {
  if (!isWeapp) return navigator.onLine
  const network = await Taro.getNetworkType().catch(() => undefined)
  return network?.networkType !== 'none'
}

/** How this app sends: rejects with `NoAnswer` only; every HTTP status is an answer. */
export const send: Send = async ({ method, url, data }) => {
  try {
    const { statusCode, data: answer } = await Taro.request({
      url: API_ORIGIN + url,
      method: method as 'GET',
      timeout: patience,
      header: {
        'accept-language': 'zh-CN',
        'x-request-id': requestId(),
        [appHeader]: isWeapp ? 'weapp' : 'h5',
        ...(data !== undefined && { 'content-type': 'application/json' }),
      },
      ...(data !== undefined && { data }),
    })
    return { statusCode, data: answer }
  } catch (failure) {
    const timedOut = /timeout|abort/i.test(`${(failure as { errMsg?: string })?.errMsg ?? failure}`)
    throw new NoAnswer(timedOut ? 'timeout' : (await isOnline()) ? 'unreachable' : 'offline')
  }
}
