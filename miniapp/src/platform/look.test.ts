import { lookOf } from './look'

it.each([
  ['system', false, false, 'look'],
  ['system', true, false, 'look look-dark'],
  ['light', true, false, 'look'],
  ['dark', false, true, 'look look-dark look-elder'],
] as const)('%s on a dark system %p, elder %p: %s', (colour, systemIsDark, elder, look) => {
  expect(lookOf({ colour, elder }, systemIsDark)).toBe(look)
})
