import type { assignmentForm } from '@tisc/shared/rights/queue/queue.contract'
import { spread } from '@tisc/shared/rights/queue/spreading'
import { secondEyesFor } from '@tisc/shared/rights/second-eyes'
import mongoose from 'mongoose'
import type * as z from 'zod'
import type { Viewer } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import type { Vault } from '../../platform/vault/vault'
import { currentSettings } from '../../settings/settings.service'
import { actOn } from '../acting'
import { type CaseRecord, Cases } from '../case.model'
import { listLoads, listOfficers } from './officers.service'

type Known = Pick<CaseRecord, '_id' | 'ipType' | 'isOverseas' | 'subjects' | 'urgentDay' | 'dueWhat' | 'orderAt' | 'revision'>

const fields = { revision: 1, dueWhat: 1, orderAt: 1 } as const

const findUnassigned = (ids: string[]) =>
  Cases.find({ _id: { $in: ids }, state: 'received' }, { ...fields, ipType: 1, isOverseas: 1, subjects: 1, urgentDay: 1 })
    .limit(ids.length)
    .lean<Known[]>()

/** How these cases could be given out fairly. What somebody has taken meanwhile is left out. */
export const proposeSpread = async (ids: string[], now: Date) => {
  const [found, { officers, readers }, { secondEyes }] = await Promise.all([findUnassigned(ids), listLoads(now), currentSettings()])
  const cases = found
    .sort((one, other) => Number(one.orderAt) - Number(other.orderAt))
    .map((record) => ({
      id: record._id.toHexString(),
      revision: record.revision,
      needsSecond: secondEyesFor(record, secondEyes).length > 0,
      isLate: record.dueWhat === 'assign' && record.orderAt < now,
    }))
  const given = spread(cases, officers, readers)
  return {
    officers,
    cases: cases.map((one) => {
      const to = given.get(one.id)
      return { ...one, ...(to && { to }) }
    }),
  }
}

type Form = z.output<typeof assignmentForm>

/**
 * Gives cases to officers, each by one write on the state that was seen: what somebody else has changed is left and told, and keeps nothing
 * from the others. Throws `invalid-input` for somebody who can have none, and for a late case without a reason.
 */
export const assignCases = async (vault: Vault, viewer: Viewer, { items, late }: Form, now: Date) => {
  const { items: officers } = await listOfficers()
  const results: { id: string; refused?: string }[] = []
  for (const [at, { id, revision, to }] of items.entries()) {
    const officer = officers.find((one) => one.id === to)
    if (!officer) throw new ProblemError('invalid-input', undefined, [{ pointer: `#/body/items/${at}/to`, detail: '请选一位在岗的承办人' }])
    const { name } = officer
    const deed = {
      act: 'assign',
      by: 'staff',
      who: { id: viewer.id, name: viewer.name },
      revision,
      text: name,
      late: late ?? 'ask',
    } as const
    const refused = await actOn(vault, new mongoose.Types.ObjectId(id), { ...deed, more: () => ({ owner: { id: to, name } }) }, now).then(
      () => undefined,
      (error: unknown) => {
        if (error instanceof ProblemError && leaves.has(error.kind)) return error.message
        throw error
      },
    )
    results.push({ id, ...(refused !== undefined && { refused }) })
  }
  const done = items.filter(({ id }) => results.some((one) => one.id === id && !('refused' in one)))
  viewer.note({ after: { assigned: done.map(({ id, to }) => ({ id, to })) } })
  return { items: results }
}

/** A case that is somebody else's by now, or gone, is left alone; anything else is a mistake of the whole. */
const leaves = new Set<string>(['conflict', 'not-found'])
