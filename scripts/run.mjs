/**
 * `node scripts/run.mjs <name> [arguments]` runs scripts/<name>/main.ts after making sure that it can run: the right Node,
 * the packages of the lock file. Plain JavaScript without dependencies, since a fresh clone has nothing else.
 */
import { existsSync, readdirSync } from 'node:fs'
import { nodeProblem } from './install/node-version.mjs'
import { installPackages } from './install/packages.mjs'
import { endWith, Stop } from './steps/stop.mjs'

const here = new URL('./', import.meta.url)
const runs = (/** @type {string} */ folder) => existsSync(new URL(`${folder}/main.ts`, here))

const [name = '', ...rest] = process.argv.slice(2)
process.argv.splice(2, Infinity, ...rest)

// A signal ends us by way of the exit event, so that what we started is ended too. Commands that stop in order listen themselves.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => process.listenerCount(signal) === 1 && process.exit(1))
}

try {
  if (!runs(name)) throw new Stop(`There is no command "${name}". There are: ${readdirSync(here).filter(runs).join(', ')}.`)
  const problem = nodeProblem(process.versions.node)
  if (problem) throw problem
  await installPackages()
  const { register } = await import('tsx/esm/api')
  register()
  const { main } = await import(`./${name}/main.ts`)
  await main(rest)
} catch (error) {
  endWith(error)
}
