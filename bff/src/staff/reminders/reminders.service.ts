import type { Reminder } from '@tisc/shared/staff/reminders.contract'
import mongoose from 'mongoose'
import type { Viewer } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import { absentFor } from '../deputy.service'
import { type ReminderRecord, StaffReminders } from './reminder.model'

/** Nobody needs to be told of what has waited this long, in milliseconds. */
const keptFor = 90 * 86_400_000

type Remembered = Pick<ReminderRecord, 'kind' | 'about' | 'reference' | 'dueOn'>

/** Reminds each of these, in the caller’s transaction, which decides that it happens once. */
export const remindStaff = async (to: readonly string[], what: Remembered, now: Date): Promise<void> => {
  const made = { ...what, at: now, expiresAt: new Date(now.getTime() + keptFor) }
  await StaffReminders.insertMany([...new Set(to)].map((one) => ({ ...made, _id: new mongoose.Types.ObjectId(), to: one })))
}

/** A thing has moved on: what was said of it waits no more. */
export const forgetReminders = async (about: string): Promise<void> => {
  await StaffReminders.deleteMany({ about })
}

/** Mine, and those of whom I stand in for today. */
const mine = async (viewer: Viewer, now: Date) => {
  const absent = await absentFor(viewer, now)
  return {
    ids: [viewer.id, ...absent.map(({ person }) => person.id)],
    nameOf: new Map(absent.map(({ person }) => [person.id, person.name])),
  }
}

const most = 100

export const listReminders = async (viewer: Viewer, now: Date): Promise<{ items: Reminder[] }> => {
  const { ids, nameOf } = await mine(viewer, now)
  const found = await Promise.all(
    ids.map((to) => StaffReminders.find({ to }).sort({ at: -1, _id: -1 }).limit(most).lean<ReminderRecord[]>()),
  )
  const items = found.flat().sort((one, other) => other.at.getTime() - one.at.getTime())
  return {
    items: items.slice(0, most).map(({ _id, to, kind, about, reference, dueOn, at }) => {
      const instead = nameOf.get(to)
      return {
        id: _id.toHexString(),
        kind,
        about,
        reference,
        ...(dueOn && { dueOn }),
        at: at.toISOString(),
        ...(instead && { instead }),
      }
    }),
  }
}

/** Puts one away. Throws `not-found` for somebody else’s. */
export const seeReminder = async (viewer: Viewer, id: string, now: Date): Promise<Record<string, never>> => {
  const { ids } = await mine(viewer, now)
  const { deletedCount } = await StaffReminders.deleteOne({ _id: id, to: { $in: ids } })
  if (deletedCount === 0) throw new ProblemError('not-found')
  return {}
}
