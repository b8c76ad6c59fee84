import { verdict } from './file-sizes'

const files = (...lines: number[]): { file: string; lines: number }[] =>
  lines.map((count, number) => ({ file: `${number}.ts`, lines: count }))
const nineteen = Array.from({ length: 19 }, () => 50)

describe('file sizes', () => {
  it('are told', () => {
    expect(verdict(files(...nineteen, 300))).toBe('median 50, 95 % up to 50, longest 300 lines of 20 files')
  })

  it.each([
    ['a file is too long', files(...nineteen, 301)],
    ['too many are long', files(...nineteen.slice(1), 151, 151)],
    ['half are longer than a screen', files(51, 51, 1)],
  ])('are refused when %s', (_, sizes) => {
    expect(() => verdict(sizes)).toThrow('allowed 50, 150, 300')
  })
})
