import type { Page } from 'playwright-core'

/**
 * Notes everything that goes wrong in a page from now on: errors of scripts and of the console (a refusal of the content-security policy is
 * one), requests that failed or went elsewhere than to `home`. The function that comes back gives what was noted since its last call.
 */
export const noteTroubles = (page: Page, home: string): (() => string[]) => {
  const troubles: string[] = []
  const isOurs = (url: string): boolean => url.startsWith(`${home}/`) || /^(data|blob):/.test(url)
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`))
  page.on('console', (message) => message.type() === 'error' && troubles.push(`console: ${message.text()} ${message.location().url}`))
  page.on(
    'requestfailed',
    (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && troubles.push(`request failed: ${request.url()}`),
  )
  page.on('request', (request) => !isOurs(request.url()) && troubles.push(`request to elsewhere: ${request.url()}`))
  return () => troubles.splice(0)
}
