import fc from 'fast-check'
import mongoose from 'mongoose'
import { fromCursor, fromSerialCursor, toCursor, toSerialCursor } from './daily.cursor'

it('leads back to the same place', () => {
  const place = { publishedAt: new Date('2026-11-24T02:00:00.123Z'), _id: new mongoose.Types.ObjectId() }
  expect(fromCursor(toCursor(place))).toEqual(place)
  expect(fromSerialCursor(toSerialCursor(1234))).toBe(1234)
})

it('refuses whatever it did not make', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'abcXYZ019-_'), maxLength: 40 }), (text) => {
      try {
        expect(toCursor(fromCursor(text))).toBe(text)
      } catch (error) {
        expect(error).toMatchObject({ kind: 'bad-request' })
      }
    }),
  )
  expect(() => fromSerialCursor('abc')).toThrow()
})
