import { type App, appHeader } from '@tisc/shared/platform/contract'
import type { Request, Response } from 'express'
import { networkOf } from './address'
import { ProblemError } from './problem-error'

/** A call of one of our apps: where it comes from, and what it brings to be known by. */
export type Visit = {
  address: string
  /** What the caller is counted by, see `networkOf`. */
  network: string
  browser: string
  requestId: string
  app: App | undefined
  /** The token of an app that keeps no cookies. */
  bearer: string | undefined
  cookie(name: string): string | undefined
  /** Sets a cookie that no script and no other site can use; without `value` it is taken back. Lives for the browser's session unless told. */
  setCookie(name: string, value?: string, seconds?: number): void
}

/** Browsers accept the prefix only with Secure, Path=/ and no Domain, so that no neighbour can plant such a cookie. */
const named = (name: string, encrypted: boolean): string => (encrypted ? `__Host-tisc-${name}` : `tisc-${name}`)

const apps = ['console', 'h5', 'weapp'] as const satisfies App[]

const cookiesOf = (req: Request): Map<string, string> =>
  new Map(
    (req.headers.cookie ?? '').split(/; */).map((pair): [string, string] => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )

export const visitOf = (req: Request, res: Response, publicUrl: string): Visit => {
  const encrypted = publicUrl.startsWith('https:')
  const cookies = cookiesOf(req)
  return {
    address: req.ip ?? 'unknown',
    network: networkOf(req.ip),
    browser: (req.headers['user-agent'] ?? '').slice(0, 200),
    app: apps.find((app) => app === req.get(appHeader)),
    bearer: /^Bearer ([\w.-]+)$/.exec(req.headers.authorization ?? '')?.[1],
    requestId: String(res.getHeader('X-Request-Id') ?? ''),
    cookie: (name) => cookies.get(named(name, encrypted)),
    setCookie: (name, value, seconds) => {
      const options = { httpOnly: true, secure: encrypted, sameSite: 'strict', path: '/' } as const
      if (value === undefined) return void res.clearCookie(named(name, encrypted), options)
      res.cookie(named(name, encrypted), value, { ...options, ...(seconds !== undefined && { maxAge: seconds * 1000 }) })
    },
  }
}

/**
 * Refuses what another site's page could send in the reader's name: such a page cannot set our header, and where the browser names the
 * page a call comes from, it must be ours. Throws `not-allowed`.
 */
export const refuseOtherSites = (req: Request, publicUrl: string): void => {
  const { origin } = req.headers
  const site = req.headers['sec-fetch-site']
  const ours = origin === undefined || origin === new URL(publicUrl).origin || origin === `${req.protocol}://${req.headers.host}`
  if (req.headers[appHeader.toLowerCase()] === undefined || !ours || (site !== undefined && site !== 'same-origin')) {
    throw new ProblemError('not-allowed', '请从本应用的页面操作')
  }
}
