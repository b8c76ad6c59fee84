import type { BrowserContext } from 'playwright-core'

/** Tells of every call of `struck()` and every dialog in a browser, in frames as well. */
export const noteStrikes = async (context: BrowserContext, name: string, strike: (where: string) => void): Promise<void> => {
  await context.exposeBinding('struck', ({ frame }) => strike(`${name} at ${new URL(frame.url(), 'http://frame').pathname}`))
  context.on('dialog', (dialog) => {
    strike(`${name}: a dialog`)
    void dialog.dismiss()
  })
}
