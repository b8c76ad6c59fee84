import { existsSync } from 'node:fs'
import { command } from '../steps/command.mjs'
import { Stop } from '../steps/stop.mjs'

/** Debian's Chromium, which the end-to-end tests drive; playwright-core brings none. */
export const chromium = '/usr/bin/chromium'

const packages = ['chromium', 'fonts-noto-cjk']

/** Installs Chromium and a Chinese font from Debian when Chromium is missing and we may; else says how. */
export async function installChromium(): Promise<string> {
  if (existsSync(chromium)) return 'Chromium is here'
  const how = `apt-get update && apt-get install -y ${packages.join(' ')}`
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Stop(`The end-to-end tests need ${chromium}. As root: ${how}`)
  const environment = { env: { DEBIAN_FRONTEND: 'noninteractive' } }
  await command('apt-get', ['update'], environment)
  await command('apt-get', ['install', '-y', '--no-install-recommends', ...packages], environment)
  return 'installed from Debian'
}
