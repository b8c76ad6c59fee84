import { command } from '../steps/command.mjs'
import type { Check } from './check'

/** Files, exports and dependencies that nothing uses, or that are used and not declared. */
export const unused: Check = {
  title: 'Unused code',
  run: async (house) => {
    await command('npx', ['knip', '--config', 'scripts/check/knip.json', '--no-progress', '--no-config-hints'], { cwd: house })
    return 'no unused files, exports or dependencies'
  },
}
