import { creditCode } from './credit-code'

const problemOf = (code: string) => creditCode.safeParse(code).error?.issues[0]?.message

// 91350100M000100Y43 is the example that the standard's own annex computes.
it('takes the example of the standard, however it is written', () => {
  for (const written of ['91350100M000100Y43', '91350100m000100y43', ' 91 350100 M000100Y4 3 ']) {
    expect(creditCode.parse(written)).toBe('91350100M000100Y43')
  }
})

it('refuses every other check digit, and every two neighbours that changed places', () => {
  const code = '91350100M000100Y43'
  const others = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].filter((digit) => digit !== '3').map((digit) => code.slice(0, 17) + digit)
  expect(others.filter((other) => creditCode.safeParse(other).success)).toEqual([])
  const swapped = [...code.slice(0, 16)].map((_, at) => code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2))
  expect(swapped.filter((other) => other !== code && creditCode.safeParse(other).success)).toEqual([])
})

it('says what is wrong', () => {
  expect(problemOf('9135')).toMatch(/18位/)
  expect(problemOf('91350100M000100Y4O')).toMatch(/没有I、O/)
  expect(problemOf('91350100M000100Y44')).toMatch(/营业执照/)
})
