import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { command } from '../steps/command.mjs'
import type { Check } from './check'

const projects = ['shared', 'bff', 'bff/console', 'miniapp', 'scripts', 'scripts/embedded-mongo']

/** What has not changed since the last run is not looked at again. */
const remembering = (project: string) => ['--incremental', '--tsBuildInfoFile', `.cache/types/${project.replaceAll('/', '-')}.tsbuildinfo`]

/** The types of every workspace. */
export const types: Check = {
  title: 'Types',
  run: async (house) => {
    const present = projects.filter((project) => existsSync(join(house, project, 'package.json')))
    for (const project of present) await command('npx', ['tsc', '-p', project, '--noEmit', ...remembering(project)], { cwd: house })
    return `${present.length} workspaces`
  },
}
