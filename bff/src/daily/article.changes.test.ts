import type { Body } from '@tisc/shared/daily/body.schema'
import fc from 'fast-check'
import { compareBodies } from './article.changes'

const bodyOf = (...texts: string[]): Body => texts.map((text) => ({ kind: 'paragraph', runs: [{ text }] }))

it.each([
  ['nothing', ['a', 'b'], ['a', 'b'], []],
  ['a change in place', ['a', 'b', 'c'], ['a', 'x', 'c'], [{ kind: 'changed', before: 'b', after: 'x' }]],
  ['an addition', ['a', 'c'], ['a', 'b', 'c'], [{ kind: 'added', after: 'b' }]],
  ['a removal', ['a', 'b', 'c'], ['a', 'c'], [{ kind: 'removed', before: 'b' }]],
  [
    'more after than before',
    ['a', 'b'],
    ['a', 'x', 'y'],
    [
      { kind: 'changed', before: 'b', after: 'x' },
      { kind: 'added', after: 'y' },
    ],
  ],
  [
    'less after than before',
    ['a', 'b', 'c'],
    ['x'],
    [
      { kind: 'changed', before: 'a', after: 'x' },
      { kind: 'removed', before: 'b' },
      { kind: 'removed', before: 'c' },
    ],
  ],
])('tells %s', (_what, before, after, changes) => {
  expect(compareBodies(bodyOf(...before), bodyOf(...after))).toEqual(changes)
})

it('accounts for every block of both bodies', () => {
  const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 })
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const changes = compareBodies(bodyOf(...before), bodyOf(...after))
      const gone = changes.filter((change) => change.before !== undefined).length
      const come = changes.filter((change) => change.after !== undefined).length
      expect(before.length - gone).toBe(after.length - come)
    }),
  )
})
