import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'
import { type RequestHandler, Router } from 'express'
import { sendReady, toReady } from './ready-answer'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** A name that changes with its content: `app.8700115b.js`. */
const hashed = /\.[0-9a-f]{8,}\.\w+$/

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    : []

/**
 * The files of a built app, kept ready in memory. Those whose names change with their content may be kept for ever, the others are asked
 * for again. Only files that were there at the start have an address, so no address leads out of the folder. Pages are not served.
 */
export const staticFiles = (folder: string, isServed: (name: string) => boolean = () => true): RequestHandler => {
  const router = Router({ caseSensitive: true })
  for (const name of filesIn(folder)) {
    const type = types[extname(name)]
    if (type === undefined || !isServed(name)) continue
    let ready: Promise<ReturnType<typeof toReady>> | undefined
    const lasting = hashed.test(name) ? 'public, max-age=31536000, immutable' : 'public, max-age=0'
    router.get(`/${name.split(/[\\/]/).map(encodeURIComponent).join('/')}`, async (req, res) => {
      ready ??= readFile(join(folder, name)).then((bytes) => toReady(200, type, bytes))
      res.set('Cache-Control', lasting)
      await sendReady(req, res, await ready)
    })
  }
  return router
}
