import {
  answersJson,
  type Contract,
  type Endpoint,
  type HandedFile,
  type MediaResponse,
  type MediaResult,
  type ParsedOf,
  type ResultOf,
} from '@tisc/shared/platform/contract'
import { type RequestHandler, Router } from 'express'
import type { Clock } from './clock'
import { admit, type Guard, type Member, recorded, type Viewer } from './guard'
import { keyOf } from './idempotency'
import { parseRequest } from './parse-request'
import { withinPatience } from './patience'
import { ProblemError } from './problem-error'
import { createPublicAnswers, type Made } from './public-cache'
import { createRateLimit } from './rate-limit'
import { createJsonReader } from './read-json'
import { createUploadReader } from './read-upload'
import { sendFile } from './send-file'
import type { Visit } from './visit'

/** What an endpoint's access adds: who calls, where it must be known, and the visit; nothing on public ones. */
type AccessOf<E extends Endpoint> = E['access'] extends { staff: string }
  ? { viewer: Viewer; visit: Visit }
  : E['access'] extends 'member'
    ? { member: Member; visit: Visit }
    : E['access'] extends 'door'
      ? { visit: Visit }
      : unknown

/** What a handler gets: the parsed parts, the instant of the request by the injected clock, and what its access adds. */
export type Call<E extends Endpoint> = ParsedOf<E> & AccessOf<E> & { now: Date }
export type Handlers<C extends Contract> = { [K in keyof C]: (call: Call<C[K]>) => Promise<ResultOf<C[K]>> }

/**
 * What every mounted contract shares. `rateLimits` multiplies the declared rates; `mounted` learns what there is; a body of JSON has at
 * most `mostJson` (100 kB unless told).
 */
export type Mounting = { clock: Clock; rateLimits: number; publicUrl: string; guard: Guard; mounted: Set<Contract>; mostJson?: string }

const methods = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const

/** What leaves is what the response schema knows, so a stray field never does. */
const serialise = (endpoint: Endpoint, result: unknown): Made => {
  const status = endpoint.success
  if (answersJson(endpoint))
    return { status, text: JSON.stringify(endpoint.response.parse(result)), type: 'application/json; charset=utf-8' }
  const made = result as Exclude<MediaResult, HandedFile>
  const { media } = endpoint.response as MediaResponse
  if (made instanceof Uint8Array) return { status, text: Buffer.from(made), type: media }
  const type = `${media}; charset=utf-8`
  return typeof made === 'string' ? { status, text: made, type } : { ...made, type }
}

const isHandedFile = (endpoint: Endpoint, result: unknown): result is HandedFile =>
  !answersJson(endpoint) && typeof result === 'object' && result !== null && 'bytes' in result

const lasting = { 'Cache-Control': 'public, max-age=31536000, immutable', 'Cross-Origin-Resource-Policy': 'cross-origin' }

type Handle = (call: unknown) => Promise<unknown>

/**
 * At the door passwords are hashed, which takes its time by design, more so when many knock; a large file takes its time to be read, and a
 * service that is not ours takes what it takes.
 */
const patienceAt = ({ access, upload, long, outside }: Endpoint): number | undefined => {
  if (upload || long) return 45_000
  return access === 'door' || outside ? 10_000 : undefined
}

type Answers = ReturnType<typeof createPublicAnswers>

const routeOf = (name: string, endpoint: Endpoint, handler: Handle, mounting: Mounting, answers: Answers): RequestHandler => {
  const { clock, rateLimits, guard, mostJson = '100kb' } = mounting
  const limit = endpoint.rate && createRateLimit({ ...endpoint.rate, points: Math.ceil(endpoint.rate.points * rateLimits) })
  const readUpload = endpoint.upload && createUploadReader(endpoint.upload)
  const readJson = endpoint.body && createJsonReader(mostJson, endpoint.access === 'callback')
  const handle = recorded(endpoint, name, handler, guard)
  return async (req, res) => {
    const now = clock.now()
    await limit?.(req, res)
    const admitted = await admit(endpoint, name, [req, res], mounting, now)
    const upload = await readUpload?.(req, res)
    await readJson?.(req, res)
    const call = {
      ...parseRequest(endpoint, req),
      ...(endpoint.idempotent && { key: keyOf(req) }),
      ...(upload && { upload }),
      ...admitted,
      now,
    }
    // Without a query of its own an endpoint ignores what shared links carry, and so does the memory of its answers.
    const address = endpoint.query ? req.originalUrl : req.path
    const make = async () => serialise(endpoint, await handle(call))
    if (endpoint.cache) return answers.answer(req, res, { ...endpoint.cache, address, counted: limit !== undefined }, make)
    const result = await withinPatience(handle(call), patienceAt(endpoint))
    if (isHandedFile(endpoint, result)) return sendFile(res, result)
    const { status, text, type } = serialise(endpoint, result)
    res
      .status(status)
      .set(endpoint.lasting ? lasting : { 'Cache-Control': 'no-store' })
      .type(type)
      .send(text)
  }
}

/** Lets go by what is at no path of a contract, before each path is compared: a house has hundreds. */
const onlyAt = (contract: Contract): RequestHandler => {
  const begins = [...new Set(Object.values(contract).map(({ path }) => path.split(/[:*{]/, 1)[0] ?? ''))]
  return (req, _res, next) => next(begins.some((beginning) => req.path.startsWith(beginning)) ? undefined : 'router')
}

/** Binds every endpoint of a contract; a missing handler or a wrong result is a compile error. Other methods on its paths answer 405. */
export const mount = <C extends Contract>(contract: C, handlers: Handlers<C>, mounting: Mounting): Router => {
  const router = Router({ caseSensitive: true, strict: true })
  const taken = new Map<string, string[]>()
  const answers = createPublicAnswers()
  mounting.mounted.add(contract)
  // what is kept ready comes first of all: it is asked for most
  if (Object.values(contract).some(({ cache }) => cache)) router.use(answers.answerAtOnce)
  router.use(onlyAt(contract))
  for (const [name, endpoint] of Object.entries(contract)) {
    router[methods[endpoint.method]](endpoint.path, routeOf(name, endpoint, handlers[name as keyof C] as Handle, mounting, answers))
    taken.set(endpoint.path, [...(taken.get(endpoint.path) ?? []), ...(endpoint.method === 'GET' ? ['GET', 'HEAD'] : [endpoint.method])])
  }
  for (const [path, allowed] of taken) {
    router.all(path, (_req, res) => {
      res.set('Allow', allowed.join(', '))
      throw new ProblemError('wrong-method')
    })
  }
  return router
}
