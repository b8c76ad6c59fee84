import { fileHeaders, type Send } from '@tisc/shared/platform/client'
import { appHeader, idempotencyHeader } from '@tisc/shared/platform/contract'
import { problemType } from '@tisc/shared/platform/problem'
import { noteContact, noteServerTime } from './contact'

/** The calls the console makes by itself, which do not keep a session awake. */
const isBackground = (url: string): boolean =>
  url.endsWith('/open') ||
  url === '/api/staff/alerts' ||
  url.startsWith('/api/rights/desk/changes') ||
  /^\/api\/rights\/desk\/cases\/\w+\/revision$/.test(url)

const noAnswer = { type: problemType('unavailable'), title: '连不上服务，您填写的内容还在。请检查网络后再试', status: 503 }

/** The `send` of the typed client: same origin, the session in its cookie, and the header a foreign page cannot set. */
export const send: Send = async ({ method, url, data, file, key }) => {
  try {
    const answer = await fetch(url, {
      method,
      credentials: 'same-origin',
      headers: {
        [appHeader]: 'console',
        ...(data !== undefined && { 'Content-Type': 'application/json' }),
        ...(file && fileHeaders(file)),
        ...(key && { [idempotencyHeader]: key }),
      },
      ...(data !== undefined && { body: JSON.stringify(data) }),
      ...(file && { body: new Blob([file.bytes as ArrayBuffer]) }),
    })
    noteServerTime(answer.headers.get('Date'))
    if (!isBackground(url)) noteContact()
    const text = await answer.text()
    const json = answer.headers.get('Content-Type')?.includes('json')
    return { statusCode: answer.status, data: json && text !== '' ? JSON.parse(text) : text }
  } catch {
    return { statusCode: noAnswer.status, data: noAnswer }
  }
}
