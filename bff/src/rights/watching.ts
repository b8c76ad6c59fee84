import type { DueKind } from '@tisc/shared/rights/due'
import { noteFailure, noteSuccess } from '../platform/alerts/alerts'
import { inTransaction } from '../platform/mongo'
import type { Vault } from '../platform/vault/vault'
import { currentSettings } from '../settings/settings.service'
import { type CaseRecord, Cases, caseOwner } from './case.model'
import { CaseEntries } from './case-entry.model'
import { removeEvidence } from './evidence/evidence.service'
import { CasePackets } from './handing-over/packet.model'
import { CaseTasks } from './tasks/case-task.model'
import { areTasksLate } from './tasks/task-rules'

const thing = { kind: 'deadline', what: 'cases' } as const

/** The person's own time running out is nothing that we have missed. */
const ours: DueKind[] = ['assign', 'call', 'contact', 'answer']

class DeadlineMissed extends Error {
  override name = 'DeadlineMissed'
}

/** The job that raises an alert as long as a case or a task is late; an officer who is absent has a deputy, and the supervisor sees it here. */
export const watchDeadlines = async (now: Date): Promise<void> => {
  const late = await Cases.exists({ isOpen: true, orderAt: { $lte: now }, dueWhat: { $in: ours } })
  await (late || (await areTasksLate(now)) ? noteFailure(thing, new DeadlineMissed(), now) : noteSuccess(thing, now))
}

/** The job that forgets cases whose term after closing is over: first the key, then what it opened. */
export const createForgetOldCases =
  (vault: Vault) =>
  async (now: Date): Promise<void> => {
    const { caseYears } = await currentSettings()
    const before = new Date(now)
    before.setUTCFullYear(now.getUTCFullYear() - caseYears)
    const old = await Cases.find({ closedAt: { $lte: before } }, { _id: 1 })
      .limit(500)
      .lean<Pick<CaseRecord, '_id'>[]>()
    for (const { _id } of old) {
      await vault.destroy(caseOwner(_id))
      await CaseEntries.deleteMany({ caseId: _id })
      await CaseTasks.deleteMany({ caseId: _id })
      await CasePackets.deleteMany({ caseId: _id })
      await inTransaction(async () => {
        await removeEvidence(_id)
        await Cases.deleteOne({ _id })
      })
    }
  }
