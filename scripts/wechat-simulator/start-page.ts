import { loadLogicLayer } from './logic-layer'
import { pendingWork } from './pending-work'
import { look, put } from './view'
import { createWx, type WxRequest } from './wx'

/** What was seen when a page of a WeChat build started. */
export interface StartedPage {
  /** Everything thrown, rejected or written to console.error. */
  errors: string[]
  requests: string[]
  /** The bytes of each setData. */
  updates: number[]
  nodes: number
  text: string
}

export interface StartOptions {
  query?: Record<string, string>
  /** Answers a request of the page; without it every request fails as without a network. */
  answer?: (request: WxRequest) => Promise<{ statusCode: number; data: unknown; header: Record<string, string> }>
}

const patience = 10_000

/** Starts one page of a WeChat build in a logic layer of its own, where no code may be made from text, and waits until it settles. */
export async function startPage(dist: string, page: string, { query = {}, answer }: StartOptions = {}): Promise<StartedPage> {
  const errors: string[] = []
  const report = (error: unknown): void =>
    void errors.push(error instanceof Error || isErrorLike(error) ? `${error.name}: ${error.message}` : String(error))
  process.on('unhandledRejection', report)
  const work = pendingWork(report)
  const seen: StartedPage = { errors, requests: [], updates: [], nodes: 0, text: '' }
  const send = (request: WxRequest): void => {
    seen.requests.push(request.url)
    const done = work.begin()
    const fail = (error: unknown): void => request.fail?.({ errMsg: `request:fail ${error}` })
    const answered = answer ? answer(request) : Promise.reject(new Error('no network'))
    void answered.then((given) => request.success?.({ ...given, errMsg: 'request:ok' }), fail).finally(done)
  }
  try {
    const layer = loadLogicLayer({ dist, wx: createWx(send, (task) => work.setTimeout(task)), work, onError: report })
    const data = {}
    layer.open(page, query, data, (change, done) => {
      seen.updates.push(JSON.stringify(change).length)
      for (const [path, value] of Object.entries(change)) put(data, path, value)
      if (done) work.setTimeout(done)
    })
    await work.settled(patience)
    return { ...seen, ...look(data) }
  } catch (error) {
    report(error)
    return seen
  } finally {
    process.removeListener('unhandledRejection', report)
  }
}

/** An error of the page's own world is no instance of our Error. */
const isErrorLike = (error: unknown): error is Error => typeof error === 'object' && error !== null && 'message' in error && 'name' in error
