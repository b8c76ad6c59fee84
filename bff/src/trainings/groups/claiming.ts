import mongoose from 'mongoose'
import { fieldsOf } from '../../accounts/account.service'
import { numberOf } from '../../accounts/organisations/organisation.service'
import { sealAnswers } from '../../platform/answers'
import type { Member } from '../../platform/guard'
import { inTransaction } from '../../platform/mongo'
import type { Vault } from '../../platform/vault/vault'
import { type BookingRecord, Bookings } from '../booking.model'
import { mergeCertificates } from '../certificates/certificates.personal'
import { forgetWalkIn, openWalkIns } from '../check-in/walk-in.staff.service'
import { mergeCredits } from '../credits/credits.personal'

/**
 * What was booked under somebody's number before they had an account becomes theirs, with the credits and certificates that came of it.
 * The lists learn of it like of two accounts that become one; the name that was given for them goes, since they have their own; what was answered for them stays.
 */
export const claimSeats = async (vault: Vault, member: Member): Promise<void> => {
  const guest = await numberOf(member.id)
  if (!guest) return
  for (const { _id, accountId } of await Bookings.find({ guest }).lean<BookingRecord[]>()) {
    await inTransaction(async (session) => {
      const answers = (await openWalkIns(vault, [_id])).get(_id.toHexString())?.answers ?? {}
      const sealed = sealAnswers(await fieldsOf(vault, member.id), answers)
      const theirs = { accountId: new mongoose.Types.ObjectId(member.id), mergedFrom: accountId, ...(sealed && { answers: sealed }) }
      await Bookings.updateOne({ _id, guest }, { $set: theirs, $unset: { guest: 1, guestTold: 1 } })
      await mergeCredits(accountId.toHexString(), member.id, session)
      await mergeCertificates(accountId.toHexString(), member.id, session)
      await forgetWalkIn(vault, _id)
    })
  }
}
