import * as fc from 'fast-check'
import { packPlaces, placesOf, stand, unpackPlaces } from './places'

it('keeps any rising offsets', () => {
  void fc.assert(
    fc.property(fc.uniqueArray(fc.nat(30_000_000)), (offsets) => {
      const rising = offsets.sort((a, b) => a - b)
      expect(unpackPlaces(packPlaces(rising))).toEqual(rising)
    }),
  )
})

it('finds a phrase by its words exactly where the text has it', () => {
  const letters = fc.constantFrom('甲', '乙', '丙', ' ')
  void fc.assert(
    fc.property(
      fc.string({ unit: letters, maxLength: 40 }),
      fc.array(fc.constantFrom('甲', '乙甲', '丙乙'), { minLength: 1, maxLength: 3 }),
      (text, words) => {
        let offset = 0
        const parts = words.map((word) => {
          const part = { places: packPlaces(placesOf(word, text)), offset }
          offset += word.length
          return part
        })
        expect(stand(parts)).toBe(text.includes(words.join('')))
      },
    ),
  )
})
