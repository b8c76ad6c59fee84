import type { ProgrammeInfo } from '@tisc/shared/applications/applications.schema'
import type { ProgrammeKey } from '@tisc/shared/applications/programmes'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { currentSettings, listSettings } from '../settings/settings.service'

const ofDays = new Set(['acceptanceDays', 'decisionDays', 'completionDays'])

/** What the page before the first question says. */
export const getProgramme = async (key: ProgrammeKey, now: Date): Promise<ProgrammeInfo> => {
  const [values, { items }] = await Promise.all([currentSettings(), listSettings()])
  const who = values[`${key}Who`]
  const { acceptanceDays: acceptance, decisionDays: decision, completionDays: completion, draftDays } = values
  return {
    key,
    ...(who && { who }),
    days: { acceptance, decision, completion },
    confirmed: items.every((setting) => !ofDays.has(setting.key) || !setting.provisional),
    draftDays,
    today: shanghaiDay(now),
  }
}
