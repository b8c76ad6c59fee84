import './zod-setup'
import * as z from 'zod'

/** Every failure the BFF may report: the HTTP status and the title in the reader's language live here and nowhere else. */
export const problemKinds = {
  'bad-request': { status: 400, zh: '请求的写法有误', en: 'The request is malformed' },
  'not-signed-in': { status: 401, zh: '请先登录', en: 'Sign in first' },
  'not-allowed': { status: 403, zh: '您没有这项权限', en: 'You may not do this' },
  'not-found': { status: 404, zh: '没有找到这个内容', en: 'There is nothing at this address' },
  'wrong-method': { status: 405, zh: '这个地址不支持这种操作', en: 'This address does not take this method' },
  conflict: { status: 409, zh: '内容已被别人改动', en: 'Somebody else has changed this' },
  'too-large': { status: 413, zh: '提交的内容太大', en: 'The submission is too large' },
  'wrong-media-type': { status: 415, zh: '提交的格式不受支持', en: 'The submission has an unsupported format' },
  'invalid-input': { status: 422, zh: '提交的内容有误', en: 'Something in the form needs mending' },
  'too-many-requests': { status: 429, zh: '请求太频繁，请稍后再试', en: 'Too many requests, try again shortly' },
  unexpected: { status: 500, zh: '服务出了问题，请稍后再试', en: 'Something went wrong on our side' },
  unavailable: { status: 503, zh: '服务暂时不可用，请稍后再试', en: 'The service is unavailable right now, try again shortly' },
} as const satisfies Record<string, { status: number; zh: string; en: string }>

/** The word behind `urn:tisc:problem:`. */
export type ProblemKind = keyof typeof problemKinds

/** The languages a problem can be told in. */
export type Language = 'zh' | 'en'

/** RFC 9457. `instance` is the request id; `errors[].pointer` names the field, for instance `#/body/phone`. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
})
export type Problem = z.infer<typeof problem>

/** The URN of a kind. */
export const problemType = (kind: ProblemKind): string => `urn:tisc:problem:${kind}`
