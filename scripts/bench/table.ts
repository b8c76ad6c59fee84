import type { Measure } from './bench'

const number = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 })
const verdict = (ok: boolean | undefined): string => (ok === undefined ? '' : ok ? 'yes' : 'NO')

/** All figures as a Markdown table, to be pasted where figures are kept. */
export const table = (measured: { bench: string; measures: Measure[] }[]): string => {
  const rows = measured.flatMap(({ bench, measures }) =>
    measures.map(
      ({ figure, value, unit, limit = '', ok }) => `| ${bench} | ${figure} | ${number(value)} ${unit} | ${limit} | ${verdict(ok)} |`,
    ),
  )
  return ['| bench | figure | measured | limit | held |', '|---|---|---|---|---|', ...rows].join('\n')
}
