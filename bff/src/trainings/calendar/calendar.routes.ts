import { calendarContract } from '@tisc/shared/trainings/calendar/calendar.contract'
import { type Mounting, mount } from '../../platform/mount'
import type { Vault } from '../../platform/vault/vault'
import { endAddress, getAddress, renewAddress } from './address.service'
import { getBookingCalendar, getCalendar, getOwnCalendar } from './calendar.service'

export const calendarRoutes = (mounting: Mounting, vault: Vault) => {
  const { publicUrl } = mounting
  return mount(
    calendarContract,
    {
      getTrainingsCalendar: ({ now }) => getCalendar(publicUrl, now),
      getTopicCalendar: ({ params, now }) => getCalendar(publicUrl, now, params.topic),
      getOwnCalendar: ({ params, now }) => getOwnCalendar(publicUrl, params.secret, now),
      getBookingCalendar: ({ member, params, now }) => getBookingCalendar(publicUrl, member, params.id, now),
      getCalendarAddress: ({ member }) => getAddress(vault, publicUrl, member.id),
      renewCalendarAddress: ({ member, now }) => renewAddress(vault, publicUrl, member.id, now),
      endCalendar: ({ member }) => endAddress(member.id),
    },
    mounting,
  )
}
