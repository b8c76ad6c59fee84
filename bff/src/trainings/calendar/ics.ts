import ICAL from 'ical.js'

/** An event as every calendar takes it. A higher `sequence` replaces what was there under the same `uid`. */
export type CalendarEvent = {
  uid: string
  sequence: number
  changedAt: Date
  startsAt: Date
  endsAt: Date
  title: string
  place?: string | undefined
  text: string
  address: string
  state: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
}

/** A line has at most 75 bytes with the blank before what goes on; the library counts without it. */
ICAL.foldLength = 74

const zone = 'Asia/Shanghai'
/** Shanghai has had no summer time since 1992, and no training of ours lies before. */
const zoneText = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:STANDARD',
  'DTSTART:19920101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')

/** A moment as clocks in Shanghai show it; the zone stands beside it. */
const local = (instant: Date) => ICAL.Time.fromJSDate(new Date(instant.getTime() + 8 * 3_600_000), true)

const setLocal = (event: ICAL.Component, name: string, instant: Date) => {
  const time = local(instant)
  time.zone = ICAL.Timezone.localTimezone
  event.updatePropertyWithValue(name, time).setParameter('tzid', zone)
}

const eventOf = (given: CalendarEvent): ICAL.Component => {
  const event = new ICAL.Component('vevent')
  event.updatePropertyWithValue('uid', given.uid)
  event.updatePropertyWithValue('sequence', given.sequence)
  const changed = ICAL.Time.fromJSDate(given.changedAt, true)
  event.updatePropertyWithValue('dtstamp', changed)
  event.updatePropertyWithValue('last-modified', changed)
  setLocal(event, 'dtstart', given.startsAt)
  setLocal(event, 'dtend', given.endsAt)
  event.updatePropertyWithValue('summary', given.title)
  if (given.place) event.updatePropertyWithValue('location', given.place)
  event.updatePropertyWithValue('description', given.text)
  event.updatePropertyWithValue('url', given.address)
  event.updatePropertyWithValue('status', given.state)
  return event
}

/** A calendar as text (RFC 5545). */
export const writeCalendar = (name: string, events: CalendarEvent[]): string => {
  const calendar = new ICAL.Component('vcalendar')
  calendar.updatePropertyWithValue('version', '2.0')
  calendar.updatePropertyWithValue('prodid', '-//TISC Qingdao//Trainings//ZH')
  calendar.updatePropertyWithValue('calscale', 'GREGORIAN')
  calendar.updatePropertyWithValue('method', 'PUBLISH')
  calendar.updatePropertyWithValue('name', name)
  calendar.updatePropertyWithValue('x-wr-calname', name)
  calendar.updatePropertyWithValue('x-wr-timezone', zone)
  calendar.updatePropertyWithValue('refresh-interval', ICAL.Duration.fromSeconds(3_600))
  calendar.updatePropertyWithValue('x-published-ttl', 'PT1H')
  calendar.addSubcomponent(ICAL.Component.fromString(zoneText))
  for (const event of events) calendar.addSubcomponent(eventOf(event))
  return `${calendar.toString()}\r\n`
}
