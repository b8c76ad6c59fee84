import type { Document, Value } from '../../bson/codec'
import { fail } from '../../errors'

/** Where a stream is: after the change of this time, or after the `invalidate` that followed it. */
export interface Position {
  time: bigint
  invalidated: boolean
}

export const tokenOf = (time: bigint, invalidated = false): Document => ({
  _data: `${time.toString(16).padStart(16, '0').toUpperCase()}${invalidated ? 'FF' : '00'}`,
})

export function positionOf(token: Value): Position {
  if (typeof token?._data !== 'string' || !/^[0-9A-F]{16}(00|FF)$/.test(token._data)) return fail(260, 'Invalid resume token')
  return { time: BigInt(`0x${token._data.slice(0, 16)}`), invalidated: token._data.endsWith('FF') }
}
