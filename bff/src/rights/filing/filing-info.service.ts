import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import type { FilingInfo } from '@tisc/shared/rights/filing/filing.contract'
import { deadlineOf } from '@tisc/shared/working-time/deadline'
import { derivationOf } from '@tisc/shared/working-time/derivation'
import { openNow } from '@tisc/shared/working-time/opening'
import { areConfirmed, currentSettings } from '../../settings/settings.service'

const ofTimes = ['openHours', 'contactHours', 'answerDays', 'answerDaysOverseas', 'answerDaysUrgent'] as const

/** What the page before the first question says. */
export const getFiling = async (now: Date): Promise<FilingInfo> => {
  const settings = await currentSettings()
  const { openHours: hours, contactHours, filingWho, defenceWindow, draftDays } = settings
  const contact = deadlineOf({ start: now, term: { unit: 'hours', count: contactHours }, hours })
  const sums = { sum: derivationOf(contact), sumEn: derivationOf(contact, 'en') }
  return {
    today: shanghaiDay(now),
    open: openNow(now, hours).open,
    ...(filingWho && { who: filingWho }),
    ...(defenceWindow && { defenceWindow }),
    firstContact: { what: 'contact', at: (contact.at as Date).toISOString(), provisional: contact.provisional, ...sums },
    days: { answer: settings.answerDays, overseas: settings.answerDaysOverseas, urgent: settings.answerDaysUrgent },
    confirmed: await areConfirmed(ofTimes),
    draftDays,
  }
}
