import * as z from 'zod'
import { neverConnected } from '../never-connected'
import { failureOf, WechatError } from './wechat-error'

/** How long we wait for WeChat while a person waits for us, and for what nobody waits for, in milliseconds. */
export const patience = { person: 1_900, job: 3_000 } as const

const failed = z.object({ errcode: z.int().refine((code) => code !== 0) })

type Request = { path: string; query: Record<string, string>; body?: unknown; wait?: number }

/** WeChat sends a picture as it is where all went well, and JSON in its place where it did not. */
const read = async (answer: Response): Promise<unknown> =>
  answer.headers.get('content-type')?.startsWith('image/') ? new Uint8Array(await answer.arrayBuffer()) : answer.json()

const ask = async (address: URL, body: unknown, wait: number): Promise<unknown> => {
  try {
    const answer = await fetch(address, {
      signal: AbortSignal.timeout(wait),
      redirect: 'error',
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    })
    return await read(answer)
  } catch (error) {
    // The cause may name the address with its secrets, so only its kind is kept.
    throw new WechatError(neverConnected(error) ? 'unreachable' : 'timed-out')
  }
}

/** One call: WeChat answers 200 whatever happened and tells a failure by `errcode`. Throws `WechatError` only. */
export const callWechat = async <T>(
  baseUrl: string,
  { path, query, body, wait = patience.person }: Request,
  schema: z.ZodType<T>,
): Promise<T> => {
  const address = new URL(`${baseUrl}${path}`)
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value)
  const answer = await ask(address, body, wait)
  const failure = failed.safeParse(answer)
  if (failure.success) throw new WechatError(failureOf(failure.data.errcode), failure.data.errcode)
  const parsed = schema.safeParse(answer)
  if (!parsed.success) throw new WechatError('other')
  return parsed.data
}
