import type { Timestamp } from 'bson'
import type { Value } from '../bson/codec'
import type { MatchContext } from '../query/matcher'
import { pad, type Target } from './targets'

export interface ModifierContext extends MatchContext {
  now: Date
  time: Timestamp
}
type Apply = (target: Target, operand: Value, context: ModifierContext) => void
/** Refuses an operand before any document is looked at. */
type Check = (operand: Value, path: string) => void

/** Changes one place. `creates` tells whether missing documents on the way to it are made. */
export interface Modifier {
  creates: boolean
  apply: Apply
  check?: Check | undefined
}

export const creating = (apply: Apply, check?: Check): Modifier => ({ creates: true, apply, check })
export const existing = (apply: Apply, check?: Check): Modifier => ({ creates: false, apply, check })

export const current = ({ holder, key }: Target): Value => (Object.hasOwn(holder, key) ? holder[key] : undefined)
export function put(target: Target, value: Value): void {
  pad(target.holder, target.key)
  target.holder[target.key] = value
}
