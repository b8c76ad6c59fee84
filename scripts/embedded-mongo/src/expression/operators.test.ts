import { encode, type Value } from '../bson/codec'
import { MongoError } from '../errors'
import { lists } from './cases/lists'
import { logic } from './cases/logic'
import { numbers } from './cases/numbers'
import { texts } from './cases/texts'
import { times } from './cases/times'
import { evaluatorFor } from './compile'
import { operators } from './operators'

const all = { ...numbers, ...lists, ...texts, ...times, ...logic }
/** Equal down to the BSON type. */
const shown = (v: Value): unknown => (v === undefined ? 'missing' : encode({ v }).toString('hex'))

function codeOf(run: () => Value): unknown {
  try {
    return { value: run() }
  } catch (error) {
    return error instanceof MongoError ? error.code : error
  }
}

describe.each(Object.entries(all))('%s', (_name, rows) => {
  it.each(rows.map((row) => [JSON.stringify(row.expression), row] as const))('%s', (_text, { expression, document = {}, value, fails }) => {
    const run = (): Value => evaluatorFor(expression)(document)
    if (fails !== undefined) expect(codeOf(run)).toBe(fails)
    else {
      const result = run()
      expect([result, shown(result)]).toEqual([result, shown(value)])
    }
  })
})

it('has a case for every operator', () => {
  expect(Object.keys(operators).filter((name) => !(name in all))).toEqual([])
  expect(Object.keys(all).filter((name) => !(name in operators))).toEqual([])
})

it('reads paths as MongoDB does', () => {
  const document = { a: { b: [{ c: 1 }, { d: 2 }, { c: [3] }, 4] }, n: null }
  const at = (expression: Value): Value => evaluatorFor(expression)(document)
  expect(at('$a.b.c')).toEqual([1, [3]])
  expect(at('$a.b.0')).toEqual([])
  expect(at('$n.x')).toBeUndefined()
  expect(at(['$x', '$n'])).toEqual([null, null])
  expect(at({ x: '$x', n: '$n' })).toEqual({ n: null })
  expect(at('$$ROOT.a.b.d')).toEqual([2])
  expect(codeOf(() => at('$'))).toBe(16872)
  expect(codeOf(() => at({ $add: [1], x: 1 }))).toBe(15983)
  expect(codeOf(() => at({ $nope: 1 }))).toBe(168)
  expect(codeOf(() => at({ 'a.b': 1 }))).toBe(16412)
})
