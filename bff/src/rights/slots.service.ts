import { slotAt, slotsAhead } from '@tisc/shared/rights/slots'
import { openNow, type Span } from '@tisc/shared/working-time/opening'
import { isDuplicate } from '../platform/mongo'
import { ProblemError } from '../platform/problem-error'
import { areConfirmed, currentSettings } from '../settings/settings.service'
import { type SlotRecord, Slots } from './slot.model'

const daysAhead = async (now: Date) => {
  const settings = await currentSettings()
  const { openHours: hours, callBackMinutes: minutes, callBackDays: days } = settings
  return { settings, days: slotsAhead(now, { hours, minutes, days }) }
}

/** When we can call back, with the places left. */
export const listSlots = async (now: Date) => {
  const { days, settings } = await daysAhead(now)
  const all = days.flatMap(({ slots }) => slots.map(({ from }) => from))
  const taken = await Slots.find({ _id: { $in: all } }).lean<SlotRecord[]>()
  const takenAt = new Map(taken.map(({ _id, taken }) => [_id.getTime(), taken]))
  return {
    days: days.map(({ day, provisional, slots }) => ({
      day,
      provisional,
      slots: slots.map(({ from, to }) => ({
        from: from.toISOString(),
        to: to.toISOString(),
        left: Math.max(0, settings.callBackSeats - (takenAt.get(from.getTime()) ?? 0)),
      })),
    })),
  }
}

/** Whether somebody answers the phone now, and what one should know before calling. */
export const getHotline = async (now: Date) => {
  const { settings } = await daysAhead(now)
  const opening = openNow(now, settings.openHours)
  const free = (await listSlots(now)).days.flatMap(({ slots }) => slots).find(({ left }) => left > 0)
  return {
    now: now.toISOString(),
    open: opening.open,
    until: (opening.open ? opening.until : opening.opensAt).toISOString(),
    provisional: opening.open ? false : opening.provisional,
    hours: settings.openHours,
    hoursConfirmed: await areConfirmed(['openHours']),
    rightsLine: settings.rightsLine,
    callBackLine: settings.callBackLine,
    ...(free && { earliestSlot: free.from }),
  }
}

const full = () => new ProblemError('conflict', '这个时间刚刚约满了，请换一个时间')

/**
 * The slot that begins then, ready to be taken: its record is made here, outside of the transaction that counts it up and would not see
 * it. Throws `invalid-input` for a time that we do not offer.
 */
export const prepareSlot = async (from: string, now: Date): Promise<Span> => {
  const slot = slotAt(from, (await daysAhead(now)).days)
  if (!slot) throw new ProblemError('invalid-input', undefined, [{ pointer: '#/body/slot', detail: '请从列出的时间里选一个' }])
  await Slots.updateOne({ _id: slot.from }, { $setOnInsert: { taken: 0 } }, { upsert: true }).catch((error: unknown) => {
    if (!isDuplicate(error, '_id')) throw error
  })
  return slot
}

/** Takes a place in a prepared slot, in the caller's transaction. Throws `conflict` for a full one. */
export const takeSlot = async ({ from }: Span): Promise<void> => {
  const { callBackSeats } = await currentSettings()
  const { modifiedCount } = await Slots.updateOne({ _id: from, taken: { $lt: callBackSeats } }, { $inc: { taken: 1 } })
  if (modifiedCount !== 1) throw full()
}

/** Gives a place back that will not be used. */
export const freeSlot = async (from: Date): Promise<void> => {
  await Slots.updateOne({ _id: from, taken: { $gt: 0 } }, { $inc: { taken: -1 } })
}
