import { type Document, isDocument } from '../bson/codec'
import { toNumber } from '../bson/types'
import { fail } from '../errors'
import { checkDocument } from './fields'

const dataFields = {
  failCommands: 'array!',
  errorCode: 'number',
  errorLabels: 'array',
  closeConnection: 'bool',
  blockConnection: 'bool',
  blockTimeMS: 'number',
  writeConcernError: 'object',
  appName: 'string',
  failInternalCommands: 'bool',
}

interface FailCommand extends Document {
  failCommands: string[]
  left: number
  skip: number
}

/** Beside `failCommand`: a getMore that has found its cursor, a statement of a retryable write, a command with `maxTimeMS`. */
type Place = 'failGetMoreAfterCursorCheckout' | 'onPrimaryTransactionalWrite' | 'maxTimeAlwaysTimeOut'
const known: string[] = ['failCommand', 'failGetMoreAfterCursorCheckout', 'onPrimaryTransactionalWrite', 'maxTimeAlwaysTimeOut'] satisfies (
  | 'failCommand'
  | Place
)[]

/** The client is to hear nothing more: its connection ends. */
export class HangUp extends Error {}

/** The fail points with which the suites of drivers make a server stumble; of each kind one at a time, as there. */
export class FailPoints {
  readonly #active = new Map<string, FailCommand>()

  configure(body: Document): void {
    const { configureFailPoint: name, mode, data = {} } = body
    if (!known.includes(name)) fail(2, `failpoint not found: ${name}`)
    if (mode === 'off') {
      this.#active.delete(name)
      return
    }
    if (!isDocument(data)) fail(40414, `BSON field 'configureFailPoint.data' is missing but a required field`)
    if (name === 'failCommand') checkDocument('data', data, dataFields)
    const times = mode === 'alwaysOn' || mode?.skip !== undefined ? Number.POSITIVE_INFINITY : toNumber(mode?.times)
    if (!(times >= 0)) fail(2, 'unknown fail point mode')
    this.#active.set(name, { ...data, failCommands: data.failCommands, left: times, skip: toNumber(mode?.skip ?? 0) })
  }

  /** What is to go wrong with this command, if anything. */
  take(names: readonly string[], appName: unknown): Document | undefined {
    const active = this.#active.get('failCommand')
    if (!active || !names.some((name) => active.failCommands.includes(name))) return undefined
    if (active.appName !== undefined && active.appName !== appName) return undefined
    return this.#use('failCommand', active)
  }

  /** What is to go wrong at one of the other places. */
  takeAt(place: Place): Document | undefined {
    const active = this.#active.get(place)
    return active && this.#use(place, active)
  }

  #use(name: string, active: FailCommand): Document | undefined {
    if (active.skip-- > 0) return undefined
    if (active.left-- <= 0) {
      this.#active.delete(name)
      return undefined
    }
    return active
  }
}
