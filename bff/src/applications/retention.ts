import { type ApplicationState, applicationStateNames, openStates } from '@tisc/shared/applications/applications.state'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import type { QueryFilter, Types } from 'mongoose'
import { inTransaction } from '../platform/mongo'
import { removeFiles } from '../platform/uploads/removing'
import type { Vault } from '../platform/vault/vault'
import { currentSettings } from '../settings/settings.service'
import { type ApplicationRecord, Applications, filesOf } from './application.model'
import { ApplicationMarks } from './desk/mark.model'
import { forgetObjections } from './notice/forgetting'
import { forgetPaper } from './paper/retention'
import { forgetMembers } from './pool/retention'

/** How long an application that came to nothing is kept, in years, as the notice of the consent says. */
const years = 1

/** How many go at a time. */
const batch = 100

/** States in which an application came to nothing. */
const over = applicationStateNames.filter((state) => !openStates.includes(state) && state !== 'member')

const notSince = (states: readonly ApplicationState[], before: Date) => ({ state: { $in: [...states] }, since: { $lte: before } })

const forgetThese = async (isOld: QueryFilter<ApplicationRecord>, ids: Types.ObjectId[]): Promise<void> => {
  await Applications.deleteMany({ ...isOld, _id: { $in: ids } })
  const left = await Applications.find({ _id: { $in: ids } }, { _id: 1 }).lean()
  const gone = ids.filter((id) => !left.some(({ _id }) => _id.equals(id)))
  await ApplicationMarks.deleteMany({ applicationId: { $in: gone } })
  for (const id of gone) await removeFiles(filesOf(id).subject)
}

const forget = async (isOld: QueryFilter<ApplicationRecord>): Promise<void> => {
  const old = await Applications.find(isOld, { _id: 1 }).limit(batch).lean()
  // where somebody went on with one meanwhile, it stays
  if (old.length > 0)
    await inTransaction(() =>
      forgetThese(
        isOld,
        old.map(({ _id }) => _id),
      ),
    )
}

/**
 * The job that deletes drafts nobody went on with, what came to nothing, and who was in the pool until the end of their term: once they were
 * kept as long as the notice of the consent says.
 */
export const createForgetOldApplications =
  (vault: Vault) =>
  async (now: Date): Promise<void> => {
    const { draftDays } = await currentSettings()
    await forgetPaper(vault, new Date(now.getTime() - draftDays * 86_400_000))
    await forget(notSince(['draft'], new Date(now.getTime() - draftDays * 86_400_000)))
    const before = new Date(now)
    before.setUTCFullYear(now.getUTCFullYear() - years)
    await forget(notSince(over, before))
    await forget({ state: 'member', memberUntil: { $lt: shanghaiDay(now) } })
    await forgetObjections(before)
    await forgetMembers(now)
  }
