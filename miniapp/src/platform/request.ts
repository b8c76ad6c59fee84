import Taro from '@tarojs/taro'
import { fileHeaders, type Send } from '@tisc/shared/platform/client'
import { appHeader, idempotencyHeader } from '@tisc/shared/platform/contract'
import { language } from './language'
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

type Sent = Parameters<Send>[0]
/** What only some requests need: who calls, an answer that is a file, more time. */
type More = { header?: Record<string, string>; responseType?: 'arraybuffer'; timeout?: number }

const headersOf = ({ data, file, key }: Sent, { header }: More) => ({
  'accept-language': language.read() === 'en' ? 'en' : 'zh-CN',
  'x-request-id': requestId(),
  [appHeader]: isWeapp ? 'weapp' : 'h5',
  ...(data !== undefined && { 'content-type': 'application/json' }),
  ...(file && fileHeaders(file)),
  ...(key && { [idempotencyHeader]: key }),
  ...header,
})

/** How this app asks: rejects with `NoAnswer` only; every HTTP status is an answer. */
export const request = async (sent: Sent, more: More = {}): Promise<{ statusCode: number; data: unknown }> => {
  const { method, url, file } = sent
  const data = file ? file.bytes : sent.data
  try {
    const { statusCode, data: answer } = await Taro.request({
      url: API_ORIGIN + url,
      method: method as 'GET',
      timeout: more.timeout ?? patience,
      header: headersOf(sent, more),
      ...(data !== undefined && { data }),
      ...(more.responseType && { responseType: more.responseType }),
    })
    return { statusCode, data: answer }
  } catch (failure) {
    const timedOut = /timeout|abort/i.test(`${(failure as { errMsg?: string })?.errMsg ?? failure}`)
    throw new NoAnswer(timedOut ? 'timeout' : (await isOnline()) ? 'unreachable' : 'offline')
  }
}

/** How the clients of public endpoints, and of those that let somebody in, send. */
export const send: Send = (sent) => request(sent)
