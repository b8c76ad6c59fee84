import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { deadlineOf } from '@tisc/shared/working-time/deadline'
import { currentSettings } from '../settings/settings.service'

type Days =
  | 'acceptanceDays'
  | 'decisionDays'
  | 'completionDays'
  | 'reviewDays'
  | 'remindDays'
  | 'inviteDays'
  | 'expertNoticeDays'
  | 'volunteerNoticeDays'

/** The last day of a term in working days, as the centre's settings have it. */
export const lastDayOf = async (term: Days, start: Date): Promise<string> => {
  const { openHours, [term]: count } = await currentSettings()
  const { at } = deadlineOf({ start, term: { unit: 'days', count }, hours: openHours })
  if (!at) throw new Error(`the term ${term} does not end`)
  return shanghaiDay(at)
}
