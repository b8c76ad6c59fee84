import type { Page } from 'playwright-core'
import { until } from './processes'

/** Waits at the desk until a video can be looked at, and looks at it to its end: its seconds, how wide it is, and what failed. */
export const watchFilm = async (page: Page, name: string): Promise<{ seconds: number; width: number; failed: string }> => {
  const play = page.getByRole('button', { name: `播放${name}` })
  const again = page.getByRole('button', { name: '看看好了没有' })
  await until(
    'there is a copy',
    async () => {
      // it may go while it is pressed: the copy is there
      if (await again.isVisible()) await again.click({ timeout: 1_000 }).catch(() => undefined)
      return play.isVisible()
    },
    40_000,
  )
  await play.click()
  return page
    .getByRole('dialog')
    .locator('video')
    .evaluate(async (player: HTMLVideoElement) => {
      // a short one may be over before anybody listens
      if (!player.ended && !player.error)
        await new Promise((resolve) => {
          for (const end of ['ended', 'error']) player.addEventListener(end, resolve)
        })
      return { seconds: Math.round(player.duration), width: player.videoWidth, failed: player.error?.message ?? '' }
    })
}
