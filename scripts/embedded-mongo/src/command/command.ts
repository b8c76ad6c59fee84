import type { Reply } from '../protocol/reply'
import type { FieldType } from './fields'
import type { Request } from './request'

/** The one shape of every command: what it is called, what it takes, what it may, and what it does. */
export interface Command {
  /** The name clients send, then its aliases. */
  names: readonly [string, ...string[]]
  /** Its fields beside those every command has; others are refused with 40415. */
  fields: Readonly<Record<string, FieldType>>
  /** Only against the `admin` database. */
  admin?: true
  /** Takes a read concern. */
  reads?: true
  /** Takes a write concern, and is answered when that is met. */
  writes?: true
  /** May carry a `txnNumber` of its own, to be applied once. */
  retryable?: true
  /** May be part of a transaction of several documents. */
  inTransactions?: true
  run(request: Request): Reply | Promise<Reply>
}

/** Keeps the literal names while checking the shape. */
export const command = (definition: Command): Command => definition
