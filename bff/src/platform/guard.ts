import type { Endpoint } from '@tisc/shared/platform/contract'
import type { Request, Response } from 'express'
import { inTransaction } from './mongo'
import { ProblemError } from './problem-error'
import { refuseOtherSites, type Visit, visitOf } from './visit'

/** What a change did to a thing; personal values are masked before they are kept. */
export type Change = { before?: unknown; after?: unknown }

/** A signed-in member of staff at work on one request. */
export type Viewer = {
  id: string
  name: string
  roles: readonly string[]
  session: string
  may(permission: string): boolean
  /** Adds to this request's line in the audit log what the thing was before and is now. */
  note(change: Change): void
}

/** Who is signed in on the phone, for one request. */
export type Member = { id: string; session: string /** The organisation they act for; for themselves without. */; organisation?: string }

/** A line of the audit log before it is chained. `what` is an endpoint's name or an event of the house. */
export type AuditEntry = Change & {
  at: Date
  who: { id?: string; name: string }
  from: string
  what: string
  outcome: 'done' | 'refused'
  subject?: string
  reason?: string
  requestId?: string
}

/** Who knows the staff and the members: filled in `app.ts`, so that the platform knows no feature. */
export type Guard = {
  /** Who this is. Rejects with `not-signed-in`. `background` calls do not keep a session awake. */
  recognise(visit: Visit, now: Date, background: boolean): Promise<Omit<Viewer, 'note'>>
  /** The member behind a call. Rejects with `not-signed-in`. */
  recogniseMember(visit: Visit, now: Date): Promise<Member>
  /** Adds a line to the audit log: in the caller's transaction where there is one. */
  record(entry: AuditEntry): Promise<void>
}

/** What an endpoint's access adds to its call. */
export type Admitted = { visit?: Visit; viewer?: Viewer; member?: Member }

type Handle = (call: Admitted & { params?: unknown; now: Date }) => Promise<unknown>

/** Lets a request in or throws; denied unless the contract says otherwise. */
export const admit = async (
  endpoint: Endpoint,
  name: string,
  [req, res]: [Request, Response],
  { guard, publicUrl }: { guard: Guard; publicUrl: string },
  now: Date,
): Promise<Admitted> => {
  // What opens these is a secret in the address or a signature over the body: the handler alone knows whose, and refuses any other.
  if (endpoint.access === 'public' || endpoint.access === 'link' || endpoint.access === 'callback') return {}
  const visit = visitOf(req, res, publicUrl)
  // No other site can send a bearer; what comes with cookies alone must come from a page of ours.
  if (endpoint.access !== 'member' || visit.bearer === undefined) refuseOtherSites(req, publicUrl)
  if (endpoint.access === 'door') return { visit }
  if (endpoint.access === 'member') return { visit, member: await guard.recogniseMember(visit, now) }
  if (typeof endpoint.access !== 'object') throw new ProblemError('not-allowed')
  const viewer = { ...(await guard.recognise(visit, now, endpoint.background === true)), note: () => {} }
  if (viewer.may(endpoint.access.staff)) return { visit, viewer }
  await guard.record({ ...lineOf(name, viewer, visit, now), outcome: 'refused', reason: 'not-allowed' })
  throw new ProblemError('not-allowed')
}

const lineOf = (what: string, { id, name }: Pick<Viewer, 'id' | 'name'>, { address, requestId }: Visit, at: Date) => ({
  at,
  who: { id, name },
  from: address,
  what,
  requestId,
})

/** Whether a staff endpoint's calls have a line in the audit log: every change, and the readings that are marked. */
const isRecorded = ({ method, audit, background }: Endpoint): boolean =>
  !background && audit !== 'versions' && (method !== 'GET' || audit !== undefined)

/**
 * A staff endpoint's handler, with its line in the audit log: what was done, or that it was refused. A change and its line are one
 * transaction, so that neither is ever there without the other; the handler may therefore run twice.
 */
export const recorded =
  (endpoint: Endpoint, name: string, handle: Handle, guard: Guard): Handle =>
  async (call) => {
    const { viewer, visit } = call
    if (!viewer || !visit || !isRecorded(endpoint)) return handle(call)
    const line = { ...lineOf(name, viewer, visit, call.now), ...(call.params !== undefined && { subject: JSON.stringify(call.params) }) }
    const act = async () => {
      const change: Change = {}
      const result = await handle({ ...call, viewer: { ...viewer, note: (noted) => void Object.assign(change, noted) } })
      await guard.record({ ...line, ...change, outcome: 'done' })
      return result
    }
    try {
      return await (endpoint.method === 'GET' ? act() : inTransaction(act))
    } catch (error) {
      if (error instanceof ProblemError && refusals.has(error.kind)) {
        await guard.record({ ...line, outcome: 'refused', reason: error.kind })
      }
      throw error
    }
  }

/** Failures that mean somebody reached for what is not theirs; a conflict or a typing mistake is none. */
const refusals = new Set(['not-allowed', 'not-found'])
