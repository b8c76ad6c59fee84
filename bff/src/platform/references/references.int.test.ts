import { readReference } from '@tisc/shared/platform/reference'
import { startTestApp } from '../../../test/app'
import { inTransaction } from '../mongo'
import { drawReference } from './references'

startTestApp()
const now = new Date('2026-11-30T17:00:00.000Z')

it('gives out each number once, by the month in Shanghai', async () => {
  const given = await Promise.all(Array.from({ length: 50 }, () => drawReference('sample', now)))
  expect(new Set(given).size).toBe(50)
  for (const reference of given) {
    expect(readReference(reference)).toBe(reference)
    expect(reference).toMatch(/^2612\d{6}$/)
  }
})

it('takes a digit more once it drew twenty that were taken, and draws within a transaction', async () => {
  const always = () => 4178
  expect(await drawReference('sample', now, always)).toMatch(/^261204178\d$/)
  expect(await inTransaction(() => drawReference('sample', now, always))).toMatch(/^2612004178\d$/)
  await expect(drawReference('sample', now, always)).rejects.toThrow('no free reference')
})
