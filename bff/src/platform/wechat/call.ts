import * as z from 'zod'
import { neverConnected } from '../never-connected'
import { failureOf, WechatError } from './wechat-error'

/** How long we wait for WeChat before a person is told, in milliseconds. */
const patience = 3_000

const failed = z.object({ errcode: z.int().refine((code) => code !== 0) })

type Request = { path: string; query: Record<string, string>; body?: unknown }

const ask = async (address: URL, body: unknown): Promise<unknown> => {
  try {
    const answer = await fetch(address, {
      signal: AbortSignal.timeout(patience),
      redirect: 'error',
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    })
    return await answer.json()
  } catch (error) {
    // The cause may name the address with its secrets, so only its kind is kept.
    throw new WechatError(neverConnected(error) ? 'unreachable' : 'timed-out')
  }
}

/** One call: WeChat answers 200 whatever happened and tells a failure by `errcode`. Throws `WechatError` only. */
export const callWechat = async <T>(baseUrl: string, { path, query, body }: Request, schema: z.ZodType<T>): Promise<T> => {
  const address = new URL(`${baseUrl}${path}`)
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value)
  const answer = await ask(address, body)
  const failure = failed.safeParse(answer)
  if (failure.success) throw new WechatError(failureOf(failure.data.errcode), failure.data.errcode)
  const parsed = schema.safeParse(answer)
  if (!parsed.success) throw new WechatError('other')
  return parsed.data
}
