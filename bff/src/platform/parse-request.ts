import type { Endpoint } from '@tisc/shared/platform/contract'
import type { Problem, ProblemKind } from '@tisc/shared/platform/problem'
import type { Request } from 'express'
import { ProblemError } from './problem-error'

/** A wrong parameter means that there is nothing at this address; a wrong query is a mistake of the caller's; a wrong body is a form to mend. */
const kinds = { params: 'not-found', query: 'bad-request', body: 'invalid-input' } as const satisfies Record<string, ProblemKind>

const parts = ['params', 'query', 'body'] as const

const pointer = (part: string, path: PropertyKey[]): string => `#/${[part, ...path.map(String)].join('/')}`

/** The declared parts of a request as new, parsed objects; nothing else reaches a handler. Throws a `ProblemError` that names each field. */
export const parseRequest = (endpoint: Endpoint, req: Request): Record<string, unknown> => {
  const parsed: Record<string, unknown> = {}
  for (const part of parts) {
    const schema = endpoint[part]
    if (!schema) continue
    // WeChat calls its JSON what it likes.
    if (part === 'body' && endpoint.access !== 'callback' && req.is('application/json') === false)
      throw new ProblemError('wrong-media-type', '请用application/json提交')
    const result = schema.safeParse(req[part] ?? {})
    if (result.success) {
      parsed[part] = result.data
      continue
    }
    const errors: Problem['errors'] = result.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({ pointer: pointer(part, [key]), detail: '没有这个字段' }))
        : [{ pointer: pointer(part, issue.path), detail: issue.message }],
    )
    throw new ProblemError(kinds[part], undefined, part === 'params' ? undefined : errors)
  }
  return parsed
}
