import type { Vault } from '../../platform/vault/vault'
import { type CaseRecord, caseOwner } from '../case.model'
import { showRow } from '../case.view'

/** What a row is made of: the long sealed answers of a case stay where they are. */
export const rowFields = {
  ...{ reference: 1, source: 1, state: 1, revision: 1, name: 1, about: 1, ipType: 1, receivedAt: 1, owner: 1 },
  ...{ asked: 1, isCallBackOpen: 1, slot: 1, dueWhat: 1, orderAt: 1, isEscalated: 1 },
} as const

/** Cases as rows of the desk; one whose term has just ended is none any more. */
export const showRows = async (vault: Vault, records: CaseRecord[], now: Date) => {
  const keys = await vault.openAll(records.map(({ _id }) => caseOwner(_id)))
  return records.flatMap((record) => {
    const fields = keys.get(caseOwner(record._id))
    return fields ? [showRow(record, fields, now)] : []
  })
}
