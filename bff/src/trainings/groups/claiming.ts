import mongoose from 'mongoose'
import { numberOf } from '../../accounts/organisations/organisation.service'
import type { Member } from '../../platform/guard'
import { inTransaction } from '../../platform/mongo'
import type { Vault } from '../../platform/vault/vault'
import { type BookingRecord, Bookings } from '../booking.model'
import { mergeCertificates } from '../certificates/certificates.personal'
import { forgetWalkIn } from '../check-in/walk-in.staff.service'
import { mergeCredits } from '../credits/credits.personal'

/**
 * What was booked under somebody's number before they had an account becomes theirs, with the credits and certificates that came of it.
 * The lists learn of it like of two accounts that become one; the name that was given for them goes, since they have their own.
 */
export const claimSeats = async (vault: Vault, member: Member): Promise<void> => {
  const guest = await numberOf(member.id)
  if (!guest) return
  for (const { _id, accountId } of await Bookings.find({ guest }).lean<BookingRecord[]>()) {
    await inTransaction(async (session) => {
      const theirs = { accountId: new mongoose.Types.ObjectId(member.id), mergedFrom: accountId }
      await Bookings.updateOne({ _id, guest }, { $set: theirs, $unset: { guest: 1, guestTold: 1 } })
      await mergeCredits(accountId.toHexString(), member.id, session)
      await mergeCertificates(accountId.toHexString(), member.id, session)
      await forgetWalkIn(vault, _id)
    })
  }
}
