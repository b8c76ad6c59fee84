import { ProblemError } from '../../platform/problem-error'
import { idTextOf, type Posting } from './posting'

/** Where a list of hits goes on: how many were shown, and the last of them. Opaque to clients. */
export const toSearchCursor = (shown: number, last: Posting): string => {
  const bytes = Buffer.alloc(16)
  bytes.writeUInt32BE(shown)
  bytes.set(Buffer.from(idTextOf(last), 'base64url'), 4)
  return bytes.toString('base64url')
}

/** The rest of a ranking behind a cursor. After the last article shown, wherever it stands by now; behind as many as were shown if it is gone. */
export const startOf = (cursor: string | undefined, ranking: Posting[]): number => {
  if (cursor === undefined) return 0
  const bytes = Buffer.from(cursor, 'base64url')
  if (bytes.length !== 16 || bytes.toString('base64url') !== cursor) {
    throw new ProblemError('bad-request', undefined, [{ pointer: '#/query/cursor', detail: '翻页标记不对，请从第一页重新开始' }])
  }
  const id = bytes.toString('base64url', 4)
  const last = ranking.findIndex((posting) => idTextOf(posting) === id)
  return last < 0 ? bytes.readUInt32BE() : last + 1
}
