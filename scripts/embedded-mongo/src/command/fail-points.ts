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

/** MongoDB's `failCommand`, with which the suites of drivers make a server stumble; one at a time, as there. */
export class FailPoints {
  #active: FailCommand | undefined

  configure(body: Document): void {
    if (body.configureFailPoint !== 'failCommand') fail(2, `failpoint not found: ${body.configureFailPoint}`)
    const { mode, data } = body
    if (mode === 'off') {
      this.#active = undefined
      return
    }
    if (!isDocument(data)) fail(40414, `BSON field 'configureFailPoint.data' is missing but a required field`)
    checkDocument('data', data, dataFields)
    const times = mode === 'alwaysOn' || mode?.skip !== undefined ? Number.POSITIVE_INFINITY : toNumber(mode?.times)
    if (!(times >= 0)) fail(2, 'unknown fail point mode')
    this.#active = { ...data, failCommands: data.failCommands, left: times, skip: toNumber(mode?.skip ?? 0) }
  }

  /** What is to go wrong with this command, if anything. */
  take(names: readonly string[], appName: string | undefined): Document | undefined {
    const active = this.#active
    if (!active || !names.some((name) => active.failCommands.includes(name))) return undefined
    if (active.appName !== undefined && active.appName !== appName) return undefined
    if (active.skip-- > 0) return undefined
    if (active.left-- <= 0) {
      this.#active = undefined
      return undefined
    }
    return active
  }
}
