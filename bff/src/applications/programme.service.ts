import type { ProgrammeInfo } from '@tisc/shared/applications/applications.schema'
import type { ProgrammeKey } from '@tisc/shared/applications/programmes'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { areConfirmed, currentSettings } from '../settings/settings.service'

const ofDays = ['acceptanceDays', 'decisionDays', 'completionDays'] as const

/** What the page before the first question says. */
export const getProgramme = async (key: ProgrammeKey, now: Date): Promise<ProgrammeInfo> => {
  const values = await currentSettings()
  const who = values[`${key}Who`]
  const { acceptanceDays: acceptance, decisionDays: decision, completionDays: completion, draftDays } = values
  return {
    key,
    ...(who && { who }),
    days: { acceptance, decision, completion },
    confirmed: await areConfirmed(ofDays),
    draftDays,
    today: shanghaiDay(now),
  }
}
