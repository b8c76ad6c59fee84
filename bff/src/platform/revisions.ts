import type { ClientSession } from 'mongoose'
import { inTransaction, whenCommitted, whenDisconnected } from './mongo'
import { Revisions } from './revision.model'

export type RevisionState = { number: number; at: Date }

/** How old the known revision may be when an answer is served, in milliseconds: what another instance published shows this much later. */
const maxAge = 500

type Known = { state: Promise<RevisionState>; value?: RevisionState; readAt: number }
const known = new Map<string, Known>()
whenDisconnected(() => known.clear())

const read = async (name: string): Promise<RevisionState> => {
  const found = await Revisions.findById(name).session(null).lean()
  return found ? { number: found.number, at: found.at } : { number: 0, at: new Date(0) }
}

const stillKnown = (name: string): Known | undefined => {
  const entry = known.get(name)
  return entry && performance.now() - entry.readAt < maxAge ? entry : undefined
}

/**
 * The revision of a content, read at most twice a second however many ask. Rejects when the database is gone, so that nothing is served
 * from memory that nobody can vouch for.
 */
export const currentRevision = (name: string): Promise<RevisionState> => {
  const entry = stillKnown(name)
  if (entry) return entry.state
  const fresh: Known = { state: read(name), readAt: performance.now() }
  known.set(name, fresh)
  fresh.state.then(
    (value) => {
      fresh.value = value
    },
    () => known.delete(name),
  )
  return fresh.state
}

/** The same where it is known at this moment, for answers that need not wait. */
export const knownRevision = (name: string): RevisionState | undefined => stillKnown(name)?.value

/**
 * Runs `work` in a transaction that also marks the named content as changed, so that no cached answer outlives the change: on this
 * instance at once, on others within `maxAge`. `work` may run twice. The mark's time never runs backwards.
 */
export const changeContent = <T>(name: string, now: Date, work: (session: ClientSession) => Promise<T>): Promise<T> =>
  inTransaction(async (session) => {
    const done = await work(session)
    await Revisions.updateOne({ _id: name }, { $inc: { number: 1 }, $max: { at: now } }, { upsert: true, session })
    whenCommitted(() => known.delete(name))
    return done
  })
