import { type ApplicationState, applicationStateNames, openStates } from '@tisc/shared/applications/applications.state'
import { currentSettings } from '../settings/settings.service'
import { Applications } from './application.model'
import { ApplicationMarks } from './desk/mark.model'

/** How long an application that came to nothing is kept, in years, as the notice of the consent says. */
const years = 1

/** How many go at a time. */
const batch = 100

/** States in which an application came to nothing. */
const over = applicationStateNames.filter((state) => !openStates.includes(state) && state !== 'member')

const forget = async (states: readonly ApplicationState[], before: Date): Promise<void> => {
  const isOld = { state: { $in: [...states] }, since: { $lte: before } }
  const old = await Applications.find(isOld, { _id: 1 }).limit(batch).lean()
  // where somebody went on with one meanwhile, it stays
  if (old.length > 0) {
    const ids = old.map(({ _id }) => _id)
    await Applications.deleteMany({ ...isOld, _id: { $in: ids } })
    const left = await Applications.find({ _id: { $in: ids } }, { _id: 1 }).lean()
    await ApplicationMarks.deleteMany({ applicationId: { $in: ids.filter((id) => !left.some(({ _id }) => _id.equals(id))) } })
  }
}

/** The job that deletes drafts nobody went on with, and what came to nothing, once they were kept long enough. */
export const forgetOldApplications = async (now: Date): Promise<void> => {
  const { draftDays } = await currentSettings()
  await forget(['draft'], new Date(now.getTime() - draftDays * 86_400_000))
  const before = new Date(now)
  before.setUTCFullYear(now.getUTCFullYear() - years)
  await forget(over, before)
}
