import type { Clock } from '../platform/clock'
import type { Port } from './channels/port'
import type { MessagesHouse } from './messages-house'
import type { Announcement, PersonalAnnouncement } from './push.model'

/** What an event is told as, by its name: `later` when that cannot be said yet, nothing when there is nothing to tell. */
export type Announcer = (
  event: { subject: string; at: Date },
  now: Date,
) => Promise<Announcement | PersonalAnnouncement | 'later' | undefined>
export type Announcers = Readonly<Record<string, Announcer>>

/** A worker that lays down recipients and sends: what it needs, and how it behaves beside others. */
export type Worker = {
  house: MessagesHouse
  announcers: Announcers
  ports: Record<'wechat' | 'sms' | 'email', Port>
  clock: Clock
  /** Its name in leases, which begins with its process. */
  id: string
  /** Begins a piece of work; what it gives back is called at its end and rests, so that readers have the other half of the machine. */
  work(): () => Promise<void>
  /** Whether it should put down what it holds: the process stops, or the turn is over. */
  isOver(): boolean
}

/**
 * How long a batch belongs to a worker that says nothing, in milliseconds: after that another takes it over. A worker that was only slow
 * does no harm then: what it was sending counts as unknown, and it finds that the rest is no longer its own.
 */
export const leaseTime = 10_000

/** A lease that begins now. */
export const leaseOf = ({ id, clock }: Pick<Worker, 'id' | 'clock'>) => ({ by: id, until: new Date(clock.now().getTime() + leaseTime) })

/** What nobody holds. */
export const unleased = (now: Date) => ({ $or: [{ lease: { $exists: false } }, { 'lease.until': { $lte: now } }] })
