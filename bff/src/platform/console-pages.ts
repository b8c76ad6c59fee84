import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import express, { Router } from 'express'
import { ProblemError } from './problem-error'

/** The place in the built page where each answer's nonce goes. */
const placeholder = '%STYLE_NONCE%'

/** The console writes its styles at run time; only those that carry this answer's nonce count. */
const policyWith = (nonce: string): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    // antd sets sizes as style attributes, which no nonce can cover and which cannot load or run anything.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

/** The built staff console under `/console`: one page for every address in it, files whose names change with their content. */
export const consolePages = (folder: string): Router => {
  const router = Router()
  const page = readFile(join(folder, 'index.html'), 'utf8').catch(() => undefined)
  router.use('/console/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false, redirect: false }))
  // what an older console asks for after a deployment
  router.use('/console/assets', () => {
    throw new ProblemError('not-found')
  })
  router.get(['/console', '/console/*path'], async (_req, res) => {
    const html = await page
    if (html === undefined) throw new ProblemError('not-found', '工作台还没有构建：npm run build -w bff/console')
    const nonce = randomBytes(16).toString('base64url')
    res.set({ 'Content-Security-Policy': policyWith(nonce), 'Cache-Control': 'no-store' })
    res.type('html').send(html.replaceAll(placeholder, nonce))
  })
  return router
}
