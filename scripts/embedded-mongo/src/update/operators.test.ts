import { Timestamp } from 'bson'
import { type Document, decode, encode } from '../bson/codec'
import { MongoError } from '../errors'
import { positions, type UpdateCase, updates, wholes } from './cases/updates'
import { updateOperators } from './modifiers'
import { compileUpdate } from './update'

/** The document an update leaves, its id apart, or the code it fails with. */
function outcome({ before = {}, update, filter = {}, arrayFilters, upsert }: UpdateCase): Document | number {
  const sent = decode(encode({ update, filter, ...(arrayFilters ? { arrayFilters } : {}) }))
  try {
    const compiled = compileUpdate(sent.update, sent.filter, {}, sent.arrayFilters)
    const { _id: _, ...rest } = decode(upsert ? compiled.upsert() : compiled.apply(encode({ _id: 1, ...before })))
    return rest
  } catch (error) {
    if (error instanceof MongoError) return error.code
    throw error
  }
}
/** Equal down to the BSON type and the order of fields. */
const shown = (result: Document | number): string => (typeof result === 'number' ? String(result) : encode(result).toString('hex'))

describe.each([...Object.entries(updates), ['positions', positions], ['documents and pipelines', wholes]] as [string, UpdateCase[]][])(
  '%s',
  (_name, cases) => {
    it.each(cases.map((one) => [JSON.stringify(one.update), one] as const))('%s', (_text, one) => {
      const [result, wanted] = [outcome(one), one.fails ?? one.after ?? {}]
      expect([result, shown(result)]).toEqual([result, shown(wanted)])
    })
  },
)

it('has a case for every operator', () => {
  expect(updateOperators.filter((name) => !(name in updates))).toEqual([])
  expect(Object.keys(updates).filter((name) => !updateOperators.includes(name))).toEqual([])
})

it('writes the time', () => {
  const after = outcome({ update: { $currentDate: { a: true, b: { $type: 'timestamp' } } } }) as Document
  expect(after.a).toBeInstanceOf(Date)
  expect(after.b).toBeInstanceOf(Timestamp)
})
