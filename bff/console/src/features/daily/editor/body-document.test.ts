import { type Body, body as bodySchema, type Run } from '@tisc/shared/daily/body.schema'
import fc from 'fast-check'
import { toBody, toDocument } from './body-document'

const text = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('知', '识', 'a', '1', ' ', '\n', '。') })
const link = fc.constantFrom('https://www.example.com/a', '/daily/issues/7')
const run: fc.Arbitrary<Run> = fc.record(
  { text, bold: fc.constant(true as const), link, note: fc.constantFrom('1', '2') },
  { requiredKeys: ['text'] },
)
const alike = (a: Run, b: Run) => a.bold === b.bold && a.link === b.link && a.note === b.note
const runs = fc
  .array(run, { minLength: 1, maxLength: 4 })
  .map((all) => all.filter((one, index) => index === 0 || !alike(one, all[index - 1] as Run)))

/** Depths that a nested list can have: the first is 0, and each is at most one deeper than the one before. */
const items = fc.array(fc.record({ runs, depth: fc.nat(5) }), { minLength: 1, maxLength: 6 }).map((all) => {
  let deepest = 0
  return all.map((item) => {
    const depth = Math.min(item.depth, deepest)
    deepest = depth + 1
    return { ...item, depth }
  })
})

const cell = fc.record(
  { runs, heading: fc.constantFrom('column' as const, 'row' as const), columns: fc.integer({ min: 2, max: 3 }) },
  { requiredKeys: ['runs'] },
)
const body: fc.Arbitrary<Body> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('paragraph' as const), runs }),
    fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 2, max: 4 }), runs }),
    fc.record({ kind: fc.constant('list' as const), ordered: fc.constant(false), items }),
    fc.record(
      { kind: fc.constant('list' as const), ordered: fc.constant(true), start: fc.integer({ min: 2, max: 9 }), items },
      { requiredKeys: ['kind', 'ordered', 'items'] },
    ),
    fc.record({ kind: fc.constant('quote' as const), paragraphs: fc.array(runs, { minLength: 1, maxLength: 3 }) }),
    fc.record(
      {
        kind: fc.constant('table' as const),
        caption: runs,
        rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: ['kind', 'rows'] },
    ),
    fc.record(
      { kind: fc.constant('image' as const), source: link, alt: text, caption: runs, width: fc.integer({ min: 1, max: 9 }) },
      { requiredKeys: ['kind', 'source', 'alt'] },
    ),
    fc.record({
      kind: fc.constant('footnotes' as const),
      notes: fc.array(fc.record({ id: fc.constantFrom('1', '2'), runs }), { minLength: 1, maxLength: 2 }),
    }),
    fc.constant({ kind: 'divider' as const }),
  ),
  { maxLength: 6 },
)

it('comes back from the editor as it went in', () => {
  fc.assert(fc.property(body, (written) => expect(toBody(toDocument(written))).toEqual(written)))
})

it('comes back as what the server takes', () => {
  fc.assert(fc.property(body, (written) => expect(bodySchema.safeParse(toBody(toDocument(written))).success).toBe(true)))
})

it('gives an empty body a line to write in, which is not kept', () => {
  expect(toDocument([]).content).toHaveLength(1)
  expect(toBody(toDocument([]))).toEqual([])
})
