import mongoose, { type ClientSession } from 'mongoose'
import type { PersonalPart } from '../../platform/personal-data'
import type { FieldSealer } from '../../platform/vault/vault'
import { openText, sealText } from '../pool/sealed-member'
import { type HourDayRecord, HourDays, type HourEntry } from './hour-day.model'
import { showEntry } from './hours.view'

const ofAccount = (id: string) => ({ accountId: new mongoose.Types.ObjectId(id) })

const resealed = (keys: { from: FieldSealer; into: FieldSealer }, entry: HourEntry): HourEntry => {
  const again = (sealed: string) => sealText(keys.into, openText(keys.from, sealed))
  return {
    ...entry,
    what: again(entry.what),
    story: entry.story.map((line) => ({
      ...line,
      ...(line.before && { before: { ...line.before, what: again(line.before.what) } }),
      ...(line.say && { say: again(line.say) }),
    })),
  }
}

/** Somebody's hours of voluntary work; they go with the place in the pool. */
export const hoursPersonal: PersonalPart = {
  name: 'hours',
  models: [HourDays],
  collect: async (id, fields) => {
    const days = await HourDays.find(ofAccount(id)).sort({ day: 1 }).lean<HourDayRecord[]>()
    return days.length > 0 ? { 'volunteer-hours': days.flatMap((day) => day.entries.map((entry) => showEntry(fields, day, entry))) } : {}
  },
  erase: async (id, _now, session) => {
    await HourDays.deleteMany(ofAccount(id), { session })
  },
  merge: async (from, into, session: ClientSession, keys) => {
    const { accountId } = ofAccount(into)
    for (const { _id, entries } of await HourDays.find(ofAccount(from), null, { session }).lean<HourDayRecord[]>())
      await HourDays.updateOne({ _id }, { $set: { accountId, entries: entries.map((one) => resealed(keys, one)) } }, { session })
  },
}
