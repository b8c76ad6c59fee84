import { asSuite } from './as-suite'
import type { Measure } from './bench'
import { table } from './table'

const measures: Measure[] = [
  { figure: 'p95', value: 47.26, unit: 'ms', limit: '≤ 50', ok: true },
  { figure: 'memory', value: 123_456, unit: 'kB', limit: '≤ 1,000', ok: false },
  { figure: 'articles', value: 30_000, unit: '' },
]

describe('the figures of a bench', () => {
  it('make a table', () => {
    expect(
      table([{ bench: 'search', measures }])
        .split('\n')
        .slice(2),
    ).toEqual([
      '| search | p95 | 47.3 ms | ≤ 50 | yes |',
      '| search | memory | 123,456 kB | ≤ 1,000 | NO |',
      '| search | articles | 30,000  |  |  |',
    ])
  })

  it('are tests where they have a limit', async () => {
    const kept: Measure[] = []
    const suite = asSuite({ name: 'search', run: async () => measures }, { large: false }, (all) => void kept.push(...all))
    expect(await suite.run(() => {})).toEqual({ passed: 1, failed: 1, note: '' })
    expect(kept).toEqual(measures)
  })
})
