import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { ffmpeg } from '../install/from-debian'

/** A second of moving picture with sound, as a phone takes it, as a file to choose. */
export const film = (name: string): { name: string; mimeType: string; buffer: Buffer } => {
  const folder = mkdtempSync(join(tmpdir(), 'tisc-film-'))
  const file = join(folder, 'film.mp4')
  const input = ['-f', 'lavfi', '-i', 'testsrc=size=1280x720:rate=15:duration=1', '-f', 'lavfi', '-i', 'sine=duration=1']
  execFileSync(ffmpeg, ['-nostdin', '-loglevel', 'error', ...input, '-c:v', 'libx264', '-preset', 'ultrafast', '-c:a', 'aac', file])
  const buffer = readFileSync(file)
  rmSync(folder, { recursive: true })
  return { name, mimeType: 'video/mp4', buffer }
}

/** Waits at the desk until a video can be looked at, and looks at it to its end: its seconds, how wide it is, and what failed. */
export const watchFilm = async (page: Page, name: string): Promise<{ seconds: number; width: number; failed: string }> => {
  const play = page.getByRole('button', { name: `播放${name}` })
  const again = page.getByRole('button', { name: '看看好了没有' })
  while (!(await play.isVisible())) {
    // it may go while it is pressed: the copy is there
    if (await again.isVisible()) await again.click({ timeout: 1_000 }).catch(() => undefined)
  }
  await play.click()
  return page
    .getByRole('dialog')
    .locator('video')
    .evaluate(async (player: HTMLVideoElement) => {
      await new Promise((resolve) => {
        for (const end of ['ended', 'error']) player.addEventListener(end, resolve)
      })
      return { seconds: Math.round(player.duration), width: player.videoWidth, failed: player.error?.message ?? '' }
    })
}
