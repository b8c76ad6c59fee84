import { existsSync } from 'node:fs'
import { command } from '../steps/command.mjs'
import { Stop } from '../steps/stop.mjs'

/** Debian's Chromium without a window, a third less work for the processor, and with one; playwright-core brings none. */
const [withoutWindow, withWindow] = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']

/** The Chromium that the end-to-end tests drive. */
export const chromium = (): string => (existsSync(withoutWindow) ? withoutWindow : withWindow)

/** What the tests draw videos with, and the house their clean copies. */
const ffmpeg = '/usr/bin/ffmpeg'

const isThere = (): boolean => existsSync(chromium()) && existsSync(ffmpeg)

const packages = ['chromium-headless-shell', 'fonts-noto-cjk', 'ffmpeg']
const how = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`

const install = async (): Promise<void> => {
  const environment = { env: { DEBIAN_FRONTEND: 'noninteractive' } }
  await command('apt-get', ['update'], environment)
  await command('apt-get', ['install', '-y', '--no-install-recommends', ...packages], environment)
}

/** Installs Chromium, a Chinese font and ffmpeg from Debian when one is missing and we may; else says how. */
export async function installFromDebian(): Promise<string> {
  if (existsSync(withoutWindow) && existsSync(ffmpeg)) return 'Chromium and ffmpeg are here'
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (!canInstall && !isThere()) throw new Stop(`The tests need ${withoutWindow} and ${ffmpeg}. As root: ${how}`)
  const failure = canInstall ? await install().catch((error: unknown) => error) : undefined
  if (failure !== undefined && !isThere()) throw failure
  return existsSync(withoutWindow) ? 'installed from Debian' : `Chromium with a window is here; quicker without: ${how}`
}
