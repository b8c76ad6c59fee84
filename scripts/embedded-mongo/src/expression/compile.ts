import { type Document, isDocument, type Value } from '../bson/codec'
import { fail } from '../errors'
import { type Collation, collationOf } from '../query/collation'
import { alongPath, pathOf } from './field-path'
import { operators, scripts } from './operators'
import type { Compiling, Evaluate, Scope } from './scope'

export interface ExpressionContext {
  /** Values of a command's or a join's `let`. */
  variables?: Document | undefined
  collation?: Collation | Document | undefined
}

/** Compiles an expression once; the result is called for every document. */
export function evaluatorFor(expression: Value, context: ExpressionContext = {}): (document: Document) => Value {
  const run = compilerFor(context).compile(expression)
  const scope: Scope = []
  return (document) => {
    scope[0] = document
    scope[1] = document
    return run(scope)
  }
}

/** `$$NOW` is one moment for a whole command. */
export const compilerFor = ({ variables, collation }: ExpressionContext): Compiler =>
  new Compiler(
    new Map([
      ['ROOT', 0],
      ['CURRENT', 1],
    ]),
    { size: 2 },
    variables ?? {},
    new Date(),
    usable(collation),
  )

const usable = (collation: Collation | Document | undefined): Collation | undefined =>
  collation && 'order' in collation ? (collation as Collation) : collationOf(collation)

/** What `$redact` may decide. */
export const redactions = { DESCEND: Symbol('descend'), PRUNE: Symbol('prune'), KEEP: Symbol('keep') }

class Compiler implements Compiling {
  readonly #slots: ReadonlyMap<string, number>
  readonly #room: { size: number }
  readonly #variables: Document
  readonly #now: Date
  readonly #collation: Collation | undefined

  constructor(
    slots: ReadonlyMap<string, number>,
    room: { size: number },
    variables: Document,
    now: Date,
    collation: Collation | undefined,
  ) {
    this.#slots = slots
    this.#room = room
    this.#variables = variables
    this.#now = now
    this.#collation = collation
  }

  get order(): Compiling['order'] {
    return this.#collation?.order
  }

  declare(names: string[]): { at: Compiler; slots: number[] } {
    const slots = names.map(() => this.#room.size++)
    const known = new Map([...this.#slots, ...names.map((name, i) => [name, slots[i] as number] as const)])
    return { at: new Compiler(known, this.#room, this.#variables, this.#now, this.#collation), slots }
  }

  compile(expression: Value): Evaluate {
    if (typeof expression === 'string') return expression[0] === '$' ? this.#reference(expression) : () => expression
    if (Array.isArray(expression)) {
      const parts = expression.map((part) => this.compile(part))
      return (scope) => parts.map((part) => part(scope) ?? null)
    }
    if (!isDocument(expression)) return () => expression
    const names = Object.keys(expression)
    return names[0]?.startsWith('$') ? this.#operator(names, expression) : this.#object(expression)
  }

  #operator([name = '', ...others]: string[], expression: Document): Evaluate {
    if (others.length > 0) fail(15983, `an object representing an expression must have exactly one field: ${JSON.stringify(expression)}`)
    if (scripts.has(name)) fail(31264, `${name} requires the server's JavaScript engine, which is disabled`)
    const build = operators[name] ?? fail(168, `Unrecognized expression '${name}'`)
    return build(expression[name], this)
  }

  #object(expression: Document): Evaluate {
    const fields = Object.entries(expression).map(([name, part]) => {
      if (name.startsWith('$')) fail(16410, `FieldPath field names may not start with '$'. Consider using $getField or $setField.`)
      if (name.includes('.')) fail(16412, "FieldPath field names may not contain '.'. Consider using $getField or $setField.")
      return [name, this.compile(part)] as const
    })
    return (scope) => {
      const document: Document = {}
      for (const [name, part] of fields) {
        const value = part(scope)
        if (value !== undefined) document[name] = value
      }
      return document
    }
  }

  #reference(text: string): Evaluate {
    if (!text.startsWith('$$')) return alongPath((scope) => scope[1], pathOf(text.slice(1), text))
    const [name = '', ...path] = text.slice(2).split('.')
    if (name === '') fail(9, 'empty variable names are not allowed')
    return alongPath(this.#variable(name), path.length === 0 ? [] : pathOf(path.join('.'), text))
  }

  #variable(name: string): Evaluate {
    const slot = this.#slots.get(name)
    if (slot !== undefined) return (scope) => scope[slot]
    if (Object.hasOwn(this.#variables, name)) {
      const value = this.#variables[name]
      return () => value
    }
    if (name === 'NOW') return () => this.#now
    if (name === 'CLUSTER_TIME') return () => fail(10071200, "system variable '$$CLUSTER_TIME' is not available") // only asked of sharded clusters
    if (name === 'REMOVE') return () => undefined
    if (name === 'USER_ROLES') return () => []
    if (name in redactions) return () => redactions[name as keyof typeof redactions]
    return fail(17276, `Use of undefined variable: ${name}`)
  }
}
