import type { Contract, Endpoint, RequestOf, ResponseOf, SentFile } from './contract'
import { answersJson, fileNameHeader } from './contract'
import { type Problem, problem, problemType } from './problem'

/** The one error a typed client throws: what the BFF said, or what kept it from saying anything. */
export class ApiProblem extends Error {
  override name = 'ApiProblem'
  readonly problem: Problem
  constructor(told: Problem) {
    super(told.title)
    this.problem = told
  }
}

type Sent = { method: Endpoint['method']; url: string; data?: unknown; file?: SentFile; key?: string }

/**
 * How a platform sends a request; `url` begins with a slash, `data` is not yet serialised, a `file` goes as it is with its `fileHeaders`.
 * A `key` goes in the `Idempotency-Key` header. Rejects only when there was no answer.
 */
export type Send = (request: Sent) => Promise<{ statusCode: number; data: unknown }>

/** The headers of a file's bytes. Halves of characters, which some file systems allow in names, cannot travel. */
export const fileHeaders = ({ name }: SentFile): Record<string, string> => ({
  'Content-Type': 'application/octet-stream',
  [fileNameHeader]: encodeURIComponent(name.replace(/\p{Cs}/gu, '')),
})

type Args<E extends Endpoint> = keyof RequestOf<E> extends never
  ? []
  : Record<never, never> extends RequestOf<E>[keyof RequestOf<E>]
    ? [request?: Partial<RequestOf<E>>]
    : [request: RequestOf<E>]

/** A function for each endpoint of a contract. */
export type Client<C extends Contract> = { [K in keyof C]: (...args: Args<C[K]>) => Promise<ResponseOf<C[K]>> }

type AnyRequest = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown; upload?: SentFile; key?: string }

/** The address of an endpoint with its parameters filled in and encoded; absent query values are left out. */
export const addressOf = (endpoint: Endpoint, { params, query }: AnyRequest = {}): string => {
  const path = endpoint.path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(String(params?.[key])))
  const pairs = Object.entries(query ?? {}).filter(([, value]) => value !== undefined)
  return pairs.length ? `${path}?${pairs.map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`).join('&')}` : path
}

const call = async (endpoint: Endpoint, send: Send, request: AnyRequest) => {
  const { statusCode, data } = await send({
    method: endpoint.method,
    url: addressOf(endpoint, request),
    ...(request.body !== undefined && { data: request.body }),
    ...(request.upload && { file: request.upload }),
    ...(request.key && { key: request.key }),
  })
  if (statusCode === endpoint.success) return answersJson(endpoint) ? endpoint.response.parse(data) : data
  const told = problem.safeParse(data)
  throw new ApiProblem(
    told.success ? told.data : { type: problemType('unexpected'), title: '服务没有正常回应，请稍后再试', status: statusCode },
  )
}

/** Builds the typed client of a contract on a platform's way to send. Throws `ApiProblem` for every answer but the declared success. */
export const createClient = <C extends Contract>(contract: C, send: Send): Client<C> => {
  const calls = Object.entries(contract).map(([name, endpoint]) => [name, (request: AnyRequest = {}) => call(endpoint, send, request)])
  return Object.fromEntries(calls) as Client<C>
}
