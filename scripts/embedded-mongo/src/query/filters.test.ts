import { type Document, decode, encode } from '../bson/codec'
import { MongoError } from '../errors'
import { type FilterCase, filters, forms, values } from './cases/filters'
import { compileFilter } from './matcher'
import { queryOperators } from './operator-names'

const documents = values.map((v): Document => decode(encode(v === undefined ? {} : { v })))

function outcome(filter: Document): number[] | number {
  try {
    const matches = compileFilter(decode(encode({ filter })).filter)
    return documents.flatMap((document, place) => (matches(document) ? [place] : []))
  } catch (error) {
    if (error instanceof MongoError) return error.code
    throw error
  }
}

const named = (cases: FilterCase[]): [string, FilterCase][] => cases.map((one) => [JSON.stringify(one.filter), one])

describe.each([...Object.entries(filters), ['forms', forms] as const])('%s', (_name, cases) => {
  it.each(named([...cases]))('%s', (_text, { filter, finds, fails }) => expect(outcome(filter)).toEqual(fails ?? finds))
})

it('has a case for every operator', () => {
  expect(queryOperators.filter((name) => !(name in filters))).toEqual([])
  expect(Object.keys(filters).filter((name) => !queryOperators.includes(name))).toEqual([])
})
