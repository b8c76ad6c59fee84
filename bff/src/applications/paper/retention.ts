import type { Vault } from '../../platform/vault/vault'
import { removePaper } from './paper.staff.service'
import { PaperEntries } from './paper-entry.model'

/** How many go at a time. */
const batch = 100

/** Forgets paper forms that nobody confirmed. */
export const forgetPaper = async (vault: Vault, before: Date): Promise<void> => {
  const old = await PaperEntries.find({ at: { $lte: before } }, { _id: 1 })
    .limit(batch)
    .lean()
  await removePaper(
    vault,
    old.map(({ _id }) => _id),
  )
}
