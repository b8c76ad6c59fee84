import { createHash } from 'node:crypto'
import { estimate, placeOf } from './sketch'

const sketchOf = (things: string[]) => {
  const sketch: Record<string, number> = {}
  for (const thing of things) {
    const { register, run } = placeOf(createHash('sha256').update(thing).digest('hex'))
    sketch[register] = Math.max(sketch[register] ?? 0, run)
  }
  return sketch
}
const things = (count: number) => Array.from({ length: count }, (_, index) => `thing ${index}`)

it.each([0, 1, 7, 40, 300, 2_000, 20_000, 200_000])('tells %d different things within four standard errors', (count) => {
  const told = estimate(sketchOf([...things(count), ...things(Math.ceil(count / 2))]))
  expect(Math.abs(told - count)).toBeLessThanOrEqual(Math.ceil(count * 0.13))
})

it('tells the same of two merged sketches as of one that saw everything', () => {
  const [one, two] = [sketchOf(things(500)), sketchOf(things(800).slice(300))]
  const merged = { ...one }
  for (const [register, run] of Object.entries(two)) merged[register] = Math.max(merged[register] ?? 0, run)
  expect(merged).toEqual(sketchOf(things(800)))
})
