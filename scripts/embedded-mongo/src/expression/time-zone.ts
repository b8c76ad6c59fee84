import { fail } from '../errors'

const formatters = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, number>()
const quarterHourMs = 900_000
const maxRemembered = 50_000

/**
 * Milliseconds a zone is ahead of UTC at an instant. Zones are Olson names or ±hh[:mm]. Offsets change at quarter hours at the
 * finest, so one look-up serves all instants of a quarter; formatting each date anew is what makes time zones slow.
 */
export function zoneOffset(zone: string, instant: number): number {
  const fixed = /^([+-])(\d\d):?(\d\d)?$/.exec(zone)
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * 60_000
  if (zone === 'UTC' || zone === 'GMT' || zone === 'Z') return 0
  const quarter = Math.floor(instant / quarterHourMs)
  const key = `${zone}/${quarter}`
  let offset = offsets.get(key)
  if (offset === undefined) {
    offset = lookUp(zone, quarter * quarterHourMs)
    if (offsets.size >= maxRemembered) offsets.clear()
    offsets.set(key, offset)
  }
  return offset
}

function lookUp(zone: string, instant: number): number {
  const fields = new Map(
    formatterFor(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes): number => fields.get(type) ?? 0
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - instant
}

/** The instant at which a zone's clock shows this time, given as if it were UTC. */
export function instantOf(local: number, zone: string | undefined): Date {
  if (!zone) return new Date(local)
  const guess = local - zoneOffset(zone, local)
  return new Date(local - zoneOffset(zone, guess))
}

function formatterFor(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone)
  if (!formatter) {
    try {
      formatter = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      })
    } catch {
      return fail(40485, `unrecognized time zone identifier: "${zone}"`)
    }
    formatters.set(zone, formatter)
  }
  return formatter
}
