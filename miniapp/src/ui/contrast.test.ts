import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const source = readFileSync(join(__dirname, 'tokens.scss'), 'utf8')

const declared = (opening: string): Record<string, string> => {
  const from = source.indexOf(opening)
  if (from < 0) throw new Error(`tokens.scss has no ${opening}`)
  const body = source.slice(from + opening.length, source.indexOf('\n}', from))
  return Object.fromEntries([...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]))
}

const light = declared('\n.look {')
const dark = declared('@mixin dark {')
const elder = declared('@mixin elder {')
const modes = {
  light,
  dark: { ...light, ...dark },
  elder: { ...light, ...elder },
  'dark elder': { ...light, ...dark, ...elder, ...declared('@mixin dark-elder {') },
}

const luminance = (hex: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string) => {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const washes = ['accent-wash', 'open-wash', 'waiting-wash', 'done-wash', 'ended-wash', 'warning-wash']
/** Text colour and every surface it may stand on. */
const text: [string, string[]][] = [
  ['ink', ['paper', 'ground', 'sunken', 'mark', ...washes]],
  ['ink-2', ['paper', 'ground', 'sunken', ...washes]],
  ['ink-3', ['paper', 'ground', 'sunken']],
  ['accent', ['paper', 'ground', 'accent-wash']],
  ['on-accent', ['accent', 'accent-press']],
  ['on-warning', ['warning']],
  ...['open', 'waiting', 'done', 'ended', 'warning'].map((state): [string, string[]] => [state, ['paper', 'ground', `${state}-wash`]]),
]
const edges = ['paper', 'ground']

describe.each(Object.entries(modes))('colours in %s mode', (mode, colours: Record<string, string>) => {
  const ratio = (front: string, back: string) => contrast(colours[front] ?? '', colours[back] ?? '')
  const limit = mode.includes('elder') ? 7 : 4.5

  it.each(text.flatMap(([front, backs]) => backs.map((back): [string, string] => [front, back])))('%s can be read on %s', (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(limit)
  })

  it.each(edges)('the border of a control can be seen on %s', (back) => {
    expect(ratio('edge', back)).toBeGreaterThanOrEqual(3)
  })
})

describe('sizes in elder mode', () => {
  const size = (opening: string, name: string) =>
    Number(new RegExp(`--${name}: calc\\((\\d+) \\* var`).exec(source.slice(source.indexOf(opening)))?.[1])

  it.each(['t-tiny', 't-meta', 't-ui', 't-text', 't-h3'])('%s is at least 18 dp', (name) => {
    expect(size('@mixin elder {', name)).toBeGreaterThanOrEqual(36)
  })

  it.each(['tap', 'button'])('%s is at least 60 dp', (name) => {
    expect(size('@mixin elder {', name)).toBeGreaterThanOrEqual(120)
  })

  it('targets are at least 44 dp in the standard mode', () => {
    expect(size('\n.look {', 'tap')).toBeGreaterThanOrEqual(88)
  })
})
