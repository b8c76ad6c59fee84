import { loadLogicLayer } from './logic-layer'
import { pendingWork } from './pending-work'
import { nobody, type Person } from './person'
import { createStage, type Stage } from './stage'
import { look, put } from './view'
import { createWx, type WxRequest } from './wx'
import { createPersonalWx, type PrivacyState } from './wx-personal'

/** What was seen when a page of a WeChat build started. */
export interface StartedPage {
  /** Everything thrown, rejected or written to console.error. */
  errors: string[]
  requests: string[]
  /** The pages it led to. */
  opened: string[]
  /** The bytes of each setData. */
  updates: number[]
  nodes: number
  text: string
}

/** What a phone remembers from one page to the next. */
export interface Phone {
  stored: Map<string, unknown>
  privacy: PrivacyState
  person: Person
}

/** A phone on which the app was never opened. */
export const newPhone = (person: Person = nobody): Phone => ({ stored: new Map(), privacy: { hasAgreed: false }, person })

export interface StartOptions {
  query?: Record<string, string>
  /** Answers a request of the page; without it every request fails as without a network. */
  answer?: (request: WxRequest) => Promise<{ statusCode: number; data: unknown; header: Record<string, string> }>
  phone?: Phone
  /** What somebody does with the page once it has settled. */
  play?: (stage: Stage) => Promise<void>
}

const patience = 10_000

/** Starts one page of a WeChat build in a logic layer of its own, where no code may be made from text, and waits until it settles. */
export async function startPage(dist: string, page: string, options: StartOptions = {}): Promise<StartedPage> {
  const errors: string[] = []
  const report = (error: unknown): void =>
    void errors.push(error instanceof Error || isErrorLike(error) ? `${error.name}: ${error.message}` : String(error))
  process.on('unhandledRejection', report)
  const seen: StartedPage = { errors, requests: [], opened: [], updates: [], nodes: 0, text: '' }
  try {
    const data = await run(dist, page, options, seen, report)
    return { ...seen, ...look(data) }
  } catch (error) {
    report(error)
    return seen
  } finally {
    process.removeListener('unhandledRejection', report)
  }
}

const run = async (
  dist: string,
  page: string,
  { query = {}, answer, phone = newPhone(), play }: StartOptions,
  seen: StartedPage,
  report: (error: unknown) => void,
): Promise<Record<string, unknown>> => {
  const work = pendingWork(report)
  const settled = () => work.settled(patience)
  const send = (request: WxRequest): void => {
    seen.requests.push(request.url)
    const done = work.begin()
    const fail = (error: unknown): void => request.fail?.({ errMsg: `request:fail ${error}` })
    const answered = answer ? answer(request) : Promise.reject(new Error('no network'))
    void answered.then((given) => request.success?.({ ...given, errMsg: 'request:ok' }), fail).finally(done)
  }
  let isInTap = false
  const { api, press, phoneNumber } = createPersonalWx({ ...phone, isInTap: () => isInTap, begin: work.begin })
  const wx = createWx({ send, later: (task) => work.setTimeout(task), stored: phone.stored, opened: seen.opened, personal: api })
  const layer = loadLogicLayer({ dist, wx, work, onError: report })
  const data: Record<string, unknown> = {}
  const handle = layer.open(page, query, data, (change, done) => {
    seen.updates.push(JSON.stringify(change).length)
    for (const [path, value] of Object.entries(change)) put(data, path, value)
    if (done) work.setTimeout(done)
  })
  await settled()
  const inTap = (tapped: () => void) => {
    isInTap = true
    tapped()
    // what the tap awaited without leaving the turn still belongs to it
    setTimeout(() => {
      isInTap = false
    })
  }
  await play?.(createStage({ data, handle, settled, inTap, press, phoneNumber }))
  return data
}

/** An error of the page's own world is no instance of our Error. */
const isErrorLike = (error: unknown): error is Error => typeof error === 'object' && error !== null && 'message' in error && 'name' in error
