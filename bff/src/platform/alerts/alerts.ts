import type { AlertKind } from '@tisc/shared/platform/alert-kinds'
import mongoose from 'mongoose'
import type { Job } from '../jobs'
import { isDuplicate, whenDisconnected } from '../mongo'
import { Alerts } from './alert.model'

type Thing = { kind: AlertKind; what: string }

/** How long a resolved alert can still be looked at, in milliseconds. */
export const rememberedFor = 90 * 86_400_000

const reasonOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error).slice(0, 60)

const raise = (thing: Thing, error: unknown, now: Date, requestId: string | undefined) =>
  Alerts.updateOne(
    { ...thing, open: true },
    {
      $inc: { times: 1 },
      $max: { last: now },
      $set: { reason: reasonOf(error), ...(requestId && { requestId }) },
      $setOnInsert: { _id: new mongoose.Types.ObjectId(), since: now },
    },
    { upsert: true },
  )

/** When each thing was last told to work; nothing is known when the process starts. */
const looked = new Map<string, number>()
whenDisconnected(() => looked.clear())
const keyOf = ({ kind, what }: Thing): string => `${kind} ${what}`
/** How often a thing that works is looked up, because another instance may have seen it fail, in milliseconds. */
const lookAgain = 30_000

/** Tells staff that something failed; the same thing again only counts. Rejects when even that cannot be written. */
export const noteFailure = async (thing: Thing, error: unknown, now: Date, requestId?: string): Promise<void> => {
  looked.delete(keyOf(thing))
  await raise(thing, error, now, requestId).catch((failure: unknown) => {
    // Another instance opened it at the same moment.
    if (!isDuplicate(failure, 'kind', 'what')) throw failure
    return raise(thing, error, now, requestId)
  })
}

/** Something works: what was told about it is over. Costs nothing while it goes on working. */
export const noteSuccess = async (thing: Thing, now: Date): Promise<void> => {
  const key = keyOf(thing)
  if (performance.now() - (looked.get(key) ?? Number.NEGATIVE_INFINITY) < lookAgain) return
  await Alerts.updateOne(
    { ...thing, open: true },
    { $set: { open: false, resolved: { at: now }, expiresAt: new Date(now.getTime() + rememberedFor) } },
  )
  looked.set(key, performance.now())
}

/** A job whose failures staff are told about, with the id under which the log has them. */
export const watched = (job: Job): Job => {
  const thing = { kind: 'job', what: job.name } as const
  return {
    ...job,
    run: async (now, runId) => {
      try {
        await job.run(now, runId)
      } catch (error) {
        await noteFailure(thing, error, now, runId).catch((untold: unknown) => {
          throw new AggregateError([error, untold], 'a job failed, and staff could not be told')
        })
        throw error
      }
      await noteSuccess(thing, now)
    },
  }
}
