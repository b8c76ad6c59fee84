import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { command } from '../steps/command.mjs'
import { step } from '../steps/step.mjs'

const house = fileURLToPath(new URL('../..', import.meta.url))

/** Installs what the lock file asks for and node_modules has not; does nothing (in some 30 ms) when all is there. */
export async function installPackages(folder = house) {
  const fresh = !existsSync(`${folder}/node_modules/.package-lock.json`)
  const missing = fresh ? [] : missingPackages(folder)
  if (!fresh && missing.length === 0) return
  const title = fresh ? 'Installing the packages' : `Installing ${missing.length} changed packages`
  await step(title, () => command('npm', [fresh ? 'ci' : 'install', '--no-audit', '--no-fund'], { cwd: folder }))
}

/**
 * The places of the lock file where another version, or none, is installed. Optional ones may be absent: they belong to
 * other machines.
 * @param {string} folder
 */
export function missingPackages(folder) {
  const wanted = packagesOf(`${folder}/package-lock.json`)
  const installed = packagesOf(`${folder}/node_modules/.package-lock.json`)
  return Object.entries(wanted)
    .filter(
      ([place, { version, link, optional }]) =>
        place.includes('node_modules/') && !link && !optional && installed[place]?.version !== version,
    )
    .map(([place]) => place)
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, link?: boolean, optional?: boolean }>}
 */
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages
