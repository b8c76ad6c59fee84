import { sumOf, timeOf } from '@tisc/shared/applications/hours/hours.rules'
import type { HoursEntry } from '@tisc/shared/applications/hours/hours.schema'
import type { FieldSealer } from '../../platform/vault/vault'
import { openText } from '../pool/sealed-member'
import type { HourDayRecord, HourEntry, HourLine } from './hour-day.model'

const showLine = (fields: FieldSealer, { move, at, by, before, say }: HourLine) => ({
  move,
  at: at.toISOString(),
  ...(by && { by }),
  ...(before && { before: { from: timeOf(before.from), to: timeOf(before.to), what: openText(fields, before.what) } }),
  ...(say && { say: openText(fields, say) }),
})

/** A time as those see it who may; its story the latest first. */
export const showEntry = (fields: FieldSealer, { _id, day, revision }: HourDayRecord, entry: HourEntry): HoursEntry => ({
  ...{ id: entry.id, dayId: _id.toHexString(), revision, day, state: entry.state },
  from: timeOf(entry.from),
  to: timeOf(entry.to),
  minutes: sumOf([entry]),
  what: openText(fields, entry.what),
  story: [...entry.story].reverse().map((line) => showLine(fields, line)),
})
