import fc from 'fast-check'
import { readReference, saidReference, shownReference, withCheckDigit } from './reference'

const digits = fc.stringMatching(/^\d{9,11}$/)

it('knows its own references, however they are typed', () => {
  fc.assert(fc.property(digits, (made) => expect(readReference(shownReference(withCheckDigit(made)))).toBe(withCheckDigit(made))))
  expect(readReference('5724')).toBeUndefined()
  expect(readReference('二二〇五')).toBeUndefined()
  expect(withCheckDigit('572')).toBe('5724')
})

it('finds a wrong digit, and two that were swapped', () => {
  fc.assert(
    fc.property(digits, fc.nat(10), fc.integer({ min: 1, max: 9 }), (made, place, other) => {
      const whole = withCheckDigit(made)
      const at = place % whole.length
      const wrong = whole.slice(0, at) + ((Number(whole[at]) + other) % 10) + whole.slice(at + 1)
      expect(readReference(wrong)).toBeUndefined()
      const [one = '', two = ''] = [whole[at], whole[at + 1]]
      if (two && one !== two) expect(readReference(whole.slice(0, at) + two + one + whole.slice(at + 2))).toBeUndefined()
    }),
  )
})

it('is shown in groups and said digit by digit', () => {
  expect(shownReference('2205041786')).toBe('2205 041 786')
  expect(saidReference('2205041786')).toBe('二二〇五，〇四一，七八六')
})
