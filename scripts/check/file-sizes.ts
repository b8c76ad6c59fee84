import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesOf } from '../house'
import { Stop } from '../steps/stop.mjs'
import type { Check } from './check'

const limits = { median: 50, most: 150, all: 300 }

/** Files that one can read: half of them short, nearly all on a page or two, none long. */
export const fileSizes: Check = {
  title: 'File sizes',
  run: async (house) => verdict(filesOf(house, /\.(tsx?|mjs|cjs|js|scss)$/).map((file) => ({ file, lines: linesOf(join(house, file)) }))),
}

const linesOf = (path: string): number => readFileSync(path, 'utf8').trimEnd().split('\n').length

/** The figures, or what breaks the limits. */
export const verdict = (files: { file: string; lines: number }[]): string => {
  const sorted = [...files].sort((one, other) => one.lines - other.lines)
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]?.lines ?? 0
  const figures = `median ${at(0.5)}, 95 % up to ${at(0.95)}, longest ${at(1)} lines of ${files.length} files`
  if (at(0.5) <= limits.median && at(0.95) <= limits.most && at(1) <= limits.all) return figures
  const longest = sorted.slice(-10).map(({ file, lines }) => `${lines} ${file}`)
  throw new Stop(`${figures}; allowed ${Object.values(limits).join(', ')}:\n  ${longest.reverse().join('\n  ')}`)
}
