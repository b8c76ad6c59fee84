import type { PublicNotice } from '@tisc/shared/applications/applications.schema'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { keysOf } from '../../accounts/names.service'
import type { Vault } from '../../platform/vault/vault'
import { type ApplicationRecord, Applications } from '../application.model'
import { openAnswers } from '../sealed-answers'

/** More than are ever on notice at once. */
const most = 200

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Whose acceptance is on public notice now: as long as they agree, and only what they agreed to. */
export const listNotices = async (vault: Vault, now: Date): Promise<{ items: PublicNotice[]; today: string }> => {
  const today = shanghaiDay(now)
  const records = await Applications.find({ state: 'noticed', 'notice.until': { $gte: today } }, { versions: 0, events: 0 })
    .sort({ 'notice.until': 1, _id: 1 })
    .limit(most)
    .lean<ApplicationRecord[]>()
  const keys = await keysOf(
    vault,
    records.map(({ accountId }) => accountId.toHexString()),
  )
  const items = records.flatMap(({ _id, accountId, answers, programme, notice }) => {
    const fields = keys.get(accountId.toHexString())
    if (!fields || !notice) return []
    const { name, employer, 'ip-types': known } = openAnswers(fields, answers)
    const ipTypes = Array.isArray(known) ? known.filter((one): one is string => typeof one === 'string') : []
    return [{ ...notice, id: _id.toHexString(), programme, name: text(name), employer: text(employer), ipTypes }]
  })
  return { items, today }
}
