import type { Request, RequestHandler, Response } from 'express'
import { LRUCache } from 'lru-cache'
import { withinPatience } from './patience'
import { type Ready, sendReady, toReady } from './ready-answer'
import { currentRevision, knownRevision, type RevisionState } from './revisions'

/** What an endpoint made: a text, or bytes, with its status and media type. */
export type Made = { status: number; text: string | Buffer; type: string }

/** What an answer depends on: the content it shows, and its address. `counted`: its calls are counted, so each passes its route. */
type Cache = { revision: string; maxAge: number; address: string; counted: boolean }

type Entry = { number: number; cache: Cache; made: Promise<Ready>; ready?: Ready }

/** An answer of an older revision is replaced by the first of the next, so an address takes one place. */
const entries = new LRUCache<string, Entry>({ max: 2_000, ttl: 60_000 })

const prepare = async (make: () => Promise<Made>): Promise<Ready> => {
  const { status, text, type } = await make()
  return toReady(status, type, typeof text === 'string' ? Buffer.from(text) : text)
}

/** An answer is made once for all who ask for it at the same moment, and again after the content has changed. */
const readyFor = (key: string, cache: Cache, { number }: RevisionState, make: () => Promise<Made>): Promise<Ready> => {
  const found = entries.get(key)
  if (found?.number === number) return found.made
  const fresh: Entry = { number, cache, made: prepare(make) }
  entries.set(key, fresh)
  const forget = () => void (entries.peek(key) === fresh && entries.delete(key))
  // What is missing is not kept: there are more wrong addresses than right ones.
  fresh.made.then((ready) => {
    if (ready.status !== 200) return forget()
    fresh.ready = ready
  }, forget)
  return fresh.made
}

/** Browsers ask again each time (a 304 costs nothing), a proxy in front may keep the answer for a while and serve it while we are down. */
const sendVouched = (req: Request, res: Response, { maxAge }: Cache, { at }: RevisionState, ready: Ready) => {
  if (ready.status === 200) res.setHeader('Last-Modified', at.toUTCString())
  res.setHeader('Cache-Control', ready.status === 200 ? `public, max-age=0, s-maxage=${maxAge}, stale-if-error=86400` : 'no-store')
  return sendReady(req, res, ready)
}

const current = async (key: string, cache: Cache, make: () => Promise<Made>) => {
  const revision = await currentRevision(cache.revision)
  return { revision, ready: await readyFor(key, cache, revision, make) }
}

let scopes = 0

/** The memory of one router's answers to everybody; what stands before another router does not concern them. */
export const createPublicAnswers = () => {
  const scope = `${++scopes} `
  return {
    /** Answers a public read. Rejects with what `make` throws. */
    answer: async (req: Request, res: Response, cache: Cache, make: () => Promise<Made>): Promise<void> => {
      const { revision, ready } = await withinPatience(current(scope + cache.address, cache, make))
      await sendVouched(req, res, cache, revision, ready)
    },
    /** Sends what is in memory and vouched for at this moment before any route is looked for. */
    answerAtOnce: ((req, res, next) => {
      const entry = req.method === 'GET' || req.method === 'HEAD' ? entries.get(scope + req.originalUrl) : undefined
      if (!entry?.ready || entry.cache.counted) return next()
      const revision = knownRevision(entry.cache.revision)
      if (revision?.number !== entry.number) return next()
      return sendVouched(req, res, entry.cache, revision, entry.ready)
    }) satisfies RequestHandler,
  }
}
