import { command } from '../steps/command.mjs'
import type { Check } from './check'

/** Format, lint and the order of imports. */
export const format: Check = {
  title: 'Format and lint',
  run: async (house) => {
    const printed = await command('npx', ['biome', 'check', '--error-on-warnings', '--max-diagnostics=40'], { cwd: house })
    return /Checked (\d+ files)/.exec(printed)?.[1] ?? ''
  },
}
