import type { Sms } from '../../platform/sms/sms'
import type { Vault } from '../../platform/vault/vault'
import { type BookingRecord, Bookings } from '../booking.model'
import { openWalkIns } from '../check-in/walk-in.staff.service'
import { bookingTarget, momentOf } from '../told'
import { findSession } from '../training.service'

/** What those are told who have an account and were signed up by their organisation; whoever did it for themselves too knows. */
export const tellGroup = async ({ subject }: { subject: string }) => {
  const [, groupId = ''] = subject.split(' ')
  const records = await Bookings.find({ groupId, guest: { $exists: false } }).lean<BookingRecord[]>()
  const told = records.filter(({ accountId, byId }) => !byId?.equals(accountId))
  const [first] = told
  if (!first) return undefined
  const { training, session } = await findSession(first.sessionId.toHexString())
  return {
    template: 'booked-for-you' as const,
    args: { title: training.title, when: momentOf(session.startsAt) },
    target: bookingTarget(told),
    people: told.map(({ accountId }) => accountId),
  }
}

/** How many are told in a round. */
const most = 20

/**
 * The job that tells those without an account by SMS. It is noted before it is sent: should the process die between, the contact is shown
 * that this one was not told, and nobody gets two.
 */
export const createTellGuests = (vault: Vault, sms: Sms) => async (): Promise<void> => {
  for (let round = 0; round < most; round++) {
    const record = await Bookings.findOneAndUpdate({ guestTold: 'waiting' }, { $set: { guestTold: 'not-told' } }).lean<BookingRecord>()
    if (!record) return
    const phone = sms.isOpen ? (await openWalkIns(vault, [record._id])).get(record._id.toHexString())?.phone : undefined
    if (!phone) continue
    try {
      await sms.send(phone, { kind: 'notice', title: '有一场培训给您报了名，用这个手机号登录可以查看或退出' })
      await Bookings.updateOne({ _id: record._id }, { $set: { guestTold: 'sms' } })
    } catch {
      // What a gateway does not take stays marked as not told: the contact tells them.
    }
  }
}
