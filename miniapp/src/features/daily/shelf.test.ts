import { sampleSummary } from './sample'
import { favourites, markRead, readings, removals, toggleFavourite } from './shelf'

beforeEach(() => {
  favourites.clear()
  removals.clear()
  readings.clear()
})

it('keeps a favourite and lets it go', () => {
  expect(toggleFavourite(sampleSummary())).toBe(true)
  expect(favourites.read()).toMatchObject([{ title: 'A title', type: 'policy' }])
  expect(toggleFavourite(sampleSummary())).toBe(false)
  expect(favourites.read()).toEqual([])
})

it('puts what was read again on top, once', () => {
  for (const id of ['a', 'b', 'a']) markRead(sampleSummary({ id }))
  expect(readings.read().map(({ id }) => id)).toEqual(['a', 'b'])
})

it('forgets the oldest reading rather than grow without end', () => {
  for (let number = 0; number <= 500; number++) markRead(sampleSummary({ id: String(number) }))
  expect(readings.read()).toHaveLength(500)
  expect(readings.read()[0]?.id).toBe('500')
})

it('remembers what was let go until it is kept again', () => {
  toggleFavourite(sampleSummary())
  toggleFavourite(sampleSummary())
  expect(removals.read()).toMatchObject([{ id: sampleSummary().id }])
  toggleFavourite(sampleSummary())
  expect(removals.read()).toEqual([])
})
