import Taro from '@tarojs/taro'
import { ApiProblem } from '@tisc/shared/platform/client'
import { problem } from '@tisc/shared/platform/problem'
import { language } from './language'
import { asMember } from './member-request'
import { NoAnswer } from './no-answer'
import { request } from './request'
import { isWeapp } from './target'

/** A file of one's own that is here now, and the tap that hands it over. */
export type TakenFile = { handOver: () => Promise<void> }

const words = { zh: '文件没有取到，请稍后再试', en: 'The file could not be fetched, try again shortly' }

const refused = (statusCode: number, told: unknown) => {
  const known = problem.safeParse(told)
  return new ApiProblem(known.success ? known.data : { type: 'about:blank', title: words[language.read()], status: statusCode })
}

const isBytes = (data: unknown): data is ArrayBuffer => typeof data === 'object' && data !== null && 'byteLength' in data

/** Milliseconds: everything about somebody takes its time to be gathered. */
const timeout = 60_000

const readJson = (bytes: ArrayBuffer): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined // not a problem of ours: the status says enough
  }
}

const takeInBrowser = async (url: string, name: string): Promise<TakenFile> => {
  const { statusCode, data } = await asMember(
    (header) => request({ method: 'GET', url }, { header, responseType: 'arraybuffer', timeout }),
    true,
  )
  if (statusCode !== 200) throw refused(statusCode, isBytes(data) ? readJson(data) : data)
  const handOver = async () => {
    const address = URL.createObjectURL(new Blob([data as ArrayBuffer]))
    Object.assign(document.createElement('a'), { href: address, download: name }).click()
    URL.revokeObjectURL(address)
  }
  return { handOver }
}

/** WeChat opens no archives; a file goes to a chat (that with oneself will do), from which every phone saves it. It wants a tap for that. */
const takeInWechat = async (url: string, fileName: string): Promise<TakenFile> => {
  const ask = (header: Record<string, string>) =>
    Taro.downloadFile({ url: API_ORIGIN + url, timeout, header: { ...header, 'x-tisc-app': 'weapp' } }).catch(() => {
      throw new NoAnswer('unreachable')
    })
  const answer = await asMember(ask, true)
  if (!('tempFilePath' in answer) || answer.statusCode !== 200) throw refused(answer.statusCode, undefined)
  const filePath = answer.tempFilePath
  const handOver = () =>
    new Promise<void>((resolve, reject) => Taro.shareFileMessage({ filePath, fileName, success: () => resolve(), fail: reject }))
  return { handOver }
}

/** Fetches a file as the person who is signed in. Throws like a client does. */
export const takeFile = (url: string, name: string): Promise<TakenFile> => (isWeapp ? takeInWechat : takeInBrowser)(url, name)
