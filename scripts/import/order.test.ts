import { Stop } from '../steps/stop.mjs'
import { readOrder } from './order'

it('reads what the operator asked for', () => {
  expect(readOrder(['--issue', '495', '--root', 'desk', '--publish', 'a.txt', 'b'])).toEqual({
    sources: ['a.txt', 'b'],
    issue: 495,
    root: 'desk',
    publish: true,
    dryRun: false,
  })
  expect(readOrder(['a.txt'])).toEqual({ sources: ['a.txt'], publish: false, dryRun: false })
})

it.each([
  [[], /^npm run import/],
  [['--help', 'a.txt'], /^npm run import/],
  [['--isue', '3', 'a.txt'], /isue/],
  [['--issue', '0', 'a.txt'], /--issue 要写期号/],
  [['--date', '2026-13-40', 'a.txt'], /--date 要写成/],
  [['--date', '2026-02-30', 'a.txt'], /--date 要写成/],
  [['--root', '../x', 'a.txt'], /--root 的名字/],
  [['--replaces', 'x', 'a.txt', 'b.txt'], /一次只能替换一篇/],
])('says what is wrong with %j', (given, words) => {
  expect(() => readOrder(given)).toThrow(Stop)
  expect(() => readOrder(given)).toThrow(words)
})
