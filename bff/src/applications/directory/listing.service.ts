import { programmes } from '@tisc/shared/applications/programmes'
import { type ListingField, listingFieldNames, listingFields } from '@tisc/shared/platform/listing-fields'
import mongoose from 'mongoose'
import { askSeparateConsent } from '../../accounts/separate-consent.service'
import type { Member } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import { findOwnPlace } from '../hours/own-hours.service'
import { PoolMembers } from '../pool/member.model'
import { changePool } from '../pool/pool-rows'

const subjectOf = (id: string) => `directory ${id}`

/** Asks a member, field by field, whether it may be listed; asked again, nothing changes. Throws `conflict` for who is not in the pool. */
export const askForListing = async (member: Member, id: string, now: Date): Promise<{ listed: ListingField[] }> => {
  const { state, programme, listed = [] } = await findOwnPlace(member, id)
  if (state !== 'active') throw new ProblemError('conflict', '您已经不在库里，不能列入名录')
  const { title } = programmes[programme]
  for (const [at, field] of listingFieldNames.entries()) {
    const about = {
      zh: `公开名录：${title.zh}，${listingFields[field].zh}`,
      en: `Public directory: ${title.en}, ${listingFields[field].en}`,
    }
    // the newest question stands first on the page: the name is asked last
    const askedAt = new Date(now.getTime() + listingFieldNames.length - at)
    await askSeparateConsent(member.id, { kind: 'listing', subject: subjectOf(id), to: field }, about, askedAt)
  }
  return { listed }
}

/** Lists a field, or takes it out of the directory at once, in the transaction of the answer. */
export const listingAnswered = async (account: string, subject: string, to: string | undefined, agreed: boolean, now: Date) => {
  const [, id = ''] = /^directory ([0-9a-f]{24})$/.exec(subject) ?? []
  const field = listingFieldNames.find((one) => one === to)
  if (!id || !field) return
  const isOwn = { _id: id, accountId: new mongoose.Types.ObjectId(account) }
  await changePool(now, (change) =>
    PoolMembers.updateOne(isOwn, { $set: { change }, ...(agreed ? { $addToSet: { listed: field } } : { $pull: { listed: field } }) }),
  )
}
