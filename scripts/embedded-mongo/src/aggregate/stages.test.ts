import { rejection, withEngine } from '../../test/with-engine'
import { encode } from '../bson/codec'
import { groupAccumulators, windowAccumulators } from './accumulate'
import { grouping } from './cases/grouping'
import { joining } from './cases/joining'
import { shaping } from './cases/shaping'
import { windowing } from './cases/windowing'
import { stages as known } from './stages'
import { windowFunctions } from './window-functions'

const all = { ...shaping, ...grouping, ...windowing, ...joining }
const fixture = withEngine()
const exact = { promoteValues: false }
/** Equal down to the BSON type. */
const shown = (documents: unknown): string => encode({ documents }).toString('hex')

describe.each(Object.entries(all))('%s', (name, cases) => {
  it.each(cases.map((one, i) => [JSON.stringify(one.stages), i, one] as const))('%s', async (_text, i, one) => {
    const db = fixture.client.db(`${name.slice(1)}${i}`)
    const collection = db.collection('c')
    if (one.documents?.length) await collection.insertMany(one.documents as never[])
    if (one.other) await db.collection('other').insertMany(one.other as never[])
    const answer = collection.aggregate(one.stages, one.fails === undefined ? exact : {}).toArray()
    if (one.fails !== undefined) expect((await rejection(answer)).code).toBe(one.fails)
    else {
      const result = await answer
      expect([result, shown(result)]).toEqual([result, shown(one.result)])
    }
    if (one.otherAfter) expect(await db.collection('other').find().sort({ _id: 1 }).toArray()).toEqual(one.otherAfter)
  })
})

it('has a case for every stage, accumulator and window function', () => {
  const names = [...Object.keys(known), ...groupAccumulators, ...Object.keys(windowFunctions), ...Object.keys(windowAccumulators)]
  expect(names.filter((name) => !(name in all))).toEqual([])
  expect(Object.keys(all).filter((name) => !names.includes(name))).toEqual([])
})

it('reads $documents without a collection', async () => {
  const rows = await fixture.db.aggregate([{ $documents: [{ a: 1 }, { a: 2 }] }, { $match: { a: { $gt: 1 } } }]).toArray()
  expect(rows).toEqual([{ a: 2 }])
})
