import { ObjectId, Timestamp } from 'bson'
import { type Document, decode, isDocument, type Value } from '../bson/codec'
import { typeName } from '../bson/types'
import { fail, failedToParse } from '../errors'
import type { MatchContext } from '../query/matcher'
import { splitPath } from '../query/paths'
import { positionOfMatch } from '../query/positional'
import { ArrayFilters } from './array-filters'
import { finish } from './finish'
import type { Modifier, ModifierContext } from './modifier'
import { modifiers } from './modifiers'
import { seedOf } from './seed'
import { checkUpdatePath, type Positions, targetsOf } from './targets'
import type { Update } from './update-type'

interface Change {
  name: string
  path: string
  operand: Value
}

/** An update made of operators. */
export function operatorUpdate(spec: Document, filter: Document, context: MatchContext, given: Value): Update {
  const changes = read(spec)
  const arrayFilters = new ArrayFilters(given, context)
  arrayFilters.checkUse(
    changes.map(({ path }) => path),
    spec,
  )
  const run = (document: Document, inserting: boolean, position: Positions['position']): void => {
    const now = new Date()
    const modifying: ModifierContext = { ...context, now, time: new Timestamp({ t: Math.floor(+now / 1000), i: 1 }) }
    for (const change of changes)
      if (inserting || change.name !== '$setOnInsert') applyOne(document, change, { position, arrayFilters }, modifying)
  }
  return {
    kind: 'operators',
    apply(before) {
      const document = decode(before)
      const id = document._id
      // the positional operator speaks of the document as it was found
      run(document, false, () => positionOfMatch(filter, decode(before), context))
      return finish(document, id)
    },
    upsert() {
      const document = seedOf(filter)
      const id = document._id
      run(document, true, () => undefined)
      const { _id = new ObjectId(), ...rest } = document
      return finish({ _id, ...rest }, id ?? _id)
    },
  }
}

/** All changes in the order of their paths: new fields appear in it. */
function read(spec: Document): Change[] {
  const changes: Change[] = []
  for (const [name, fields] of Object.entries(spec)) {
    if (!(name in modifiers) && name !== '$rename' && name !== '$setOnInsert')
      failedToParse(`Unknown modifier: ${name}. Expected a valid update modifier or pipeline-style update specified as an array`)
    if (!isDocument(fields))
      failedToParse(
        `Modifiers operate on fields but we found type ${typeName(fields)} instead. For example: {$mod: {<field>: ...}} not {${name}: ${JSON.stringify(fields)}}`,
      )
    for (const [path, operand] of Object.entries(fields)) {
      checkUpdatePath(path)
      modifiers[name]?.check?.(operand, path)
      if (name === '$rename') checkRename(path, operand)
      changes.push({ name, path, operand })
    }
  }
  checkConflicts(changes)
  return changes.sort((a, b) => comparePaths(a.path, b.path))
}

function comparePaths(a: string, b: string): number {
  const [left, right] = [a.split('.'), b.split('.')]
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [x, y] = [left[i] as string, right[i] as string]
    if (x === y) continue
    const bothNumbers = /^\d+$/.test(x) && /^\d+$/.test(y)
    return bothNumbers ? Number(x) - Number(y) : x < y ? -1 : 1
  }
  return left.length - right.length
}

function applyOne(document: Document, { name, path, operand }: Change, positions: Positions, context: ModifierContext): void {
  if (name === '$rename') {
    rename(document, path, operand, positions)
    return
  }
  const modifier = modifiers[name === '$setOnInsert' ? '$set' : name] as Modifier
  for (const target of targetsOf(document, path, positions, modifier.creates, name !== '$unset')) modifier.apply(target, operand, context)
}

function checkRename(from: string, to: Value): void {
  if (typeof to !== 'string') fail(2, `The 'to' field for $rename must be a string: ${from}: ${JSON.stringify(to)}`)
  checkUpdatePath(to)
  if (from === to) fail(2, `The source and target field for $rename must differ: ${from}: "${to}"`)
  for (const [path, word] of [
    [from, 'source'],
    [to, 'destination'],
  ] as const)
    if (path.split('.').some((part: string) => part.startsWith('$'))) fail(2, `The ${word} field for $rename may not be dynamic: ${path}`)
}

function rename(document: Document, from: string, to: string, positions: Positions): void {
  const inArray = (path: string, word: string): void => {
    const parts: string[] = splitPath(path)
    for (let i = 1, holder: Value = document; i <= parts.length; i++, holder = holder?.[parts[i - 2] as string])
      if (Array.isArray(holder))
        fail(2, `The ${word} field cannot be an array element, '${path}' in doc has an array field called '${parts[i - 2]}'`)
  }
  inArray(from, 'source')
  const [source] = targetsOf(document, from, positions, false)
  if (!source || source.holder[source.key] === undefined) return
  inArray(to, 'destination')
  const value = source.holder[source.key]
  delete source.holder[source.key]
  for (const target of targetsOf(document, to, positions, true)) target.holder[target.key] = value
}

/** Two operators may not touch the same place, nor one a part of another's. */
function checkConflicts(changes: Change[]): void {
  const seen = new Set<string>()
  const paths = changes.flatMap(({ name, path, operand }) => (name === '$rename' ? [path, String(operand)] : [path]))
  for (const path of paths) {
    if (seen.has(path)) fail(40, `Updating the path '${path}' would create a conflict at '${path}'`)
    seen.add(path)
  }
  for (const path of paths) {
    const parts = splitPath(path)
    for (let i = 1; i < parts.length; i++) {
      const parent = parts.slice(0, i).join('.')
      if (seen.has(parent)) fail(40, `Updating the path '${path}' would create a conflict at '${parent}'`)
    }
  }
}
