import type { Member } from '../platform/guard'
import { isDuplicate } from '../platform/mongo'
import { ProblemError } from '../platform/problem-error'
import { Accounts } from './account.model'
import { fieldsOf, sealIdentity, shownPhone } from './account.service'
import { mintMergeTicket } from './merge.service'
import { type AccountsHouse, askWechat } from './sign-in.service'

/** Takes over a proven number; where another account has it, offers to make both one and changes nothing. */
const takePhone = async ({ vault, sealer }: AccountsHouse, member: Member, phone: string, now: Date) => {
  const sealed = await sealIdentity(vault, await fieldsOf(vault, member.id), 'phone', phone)
  try {
    await Accounts.updateOne({ _id: member.id }, { $set: { phone: sealed } })
    return { phone: shownPhone(phone) }
  } catch (error) {
    if (!isDuplicate(error, 'phone.token')) throw error
    return { phone: shownPhone(phone), merge: mintMergeTicket(sealer, { into: member.id, phone: sealed.token }, now) }
  }
}

/** By the code of an SMS. */
export const setPhone = async (house: AccountsHouse, member: Member, form: { phone: string; code: string }, now: Date) => {
  await house.codes.spend(form.phone, form.code, now)
  return takePhone(house, member, form.phone, now)
}

/** By WeChat's code of a tap; only numbers of the mainland, as everywhere here. */
export const setPhoneByWechat = async (house: AccountsHouse, member: Member, code: string, now: Date) => {
  const { number, countryCode } = await askWechat(house.wechat, (wechat) => wechat.readPhone(code, now))
  if (countryCode !== '86') throw new ProblemError('invalid-input', '目前只能用中国内地的手机号')
  return takePhone(house, member, number, now)
}
