import { existsSync } from 'node:fs'
import { command } from '../steps/command.mjs'
import { Stop } from '../steps/stop.mjs'

/** Debian's Chromium without a window, a third less work for the processor, and with one; playwright-core brings none. */
const [withoutWindow, withWindow] = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']

/** The Chromium that the end-to-end tests drive. */
export const chromium = (): string => (existsSync(withoutWindow) ? withoutWindow : withWindow)

const packages = ['chromium-headless-shell', 'fonts-noto-cjk']
const how = `apt-get update && apt-get install -y ${packages.join(' ')}`

const install = async (): Promise<void> => {
  const environment = { env: { DEBIAN_FRONTEND: 'noninteractive' } }
  await command('apt-get', ['update'], environment)
  await command('apt-get', ['install', '-y', '--no-install-recommends', ...packages], environment)
}

/** Installs Chromium and a Chinese font from Debian when Chromium is missing and we may; else says how. */
export async function installChromium(): Promise<string> {
  if (existsSync(withoutWindow)) return 'Chromium is here'
  const isHere = existsSync(withWindow)
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (!canInstall && !isHere) throw new Stop(`The end-to-end tests need ${withoutWindow}. As root: ${how}`)
  const failure = canInstall ? await install().catch((error: unknown) => error) : undefined
  if (failure !== undefined && !isHere) throw failure
  return existsSync(withoutWindow) ? 'installed from Debian' : `Chromium with a window is here; quicker without: ${how}`
}
