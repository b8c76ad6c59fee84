import { consents } from '@tisc/shared/accounts/consents'
import type { ProblemKind } from '@tisc/shared/platform/problem'
import type { House } from '../platform/house'
import { ProblemError } from '../platform/problem-error'
import type { Visit } from '../platform/visit'
import type { Wechat } from '../platform/wechat/wechat'
import { WechatError, type WechatFailure } from '../platform/wechat/wechat-error'
import { findOrMakeAccount, type Identities } from './account.service'
import { giveConsent } from './consent.service'
import { openMemberSession } from './member-session.service'
import type { OneTimeCodes } from './phone-code.service'

/** What the accounts need of the house; without `wechat` only the phone number signs in. */
export type AccountsHouse = Pick<House, 'sealer' | 'vault' | 'wechat'> & { codes: OneTimeCodes }

const silent = ['unavailable', '微信暂时没有回应，请稍后再试，或用手机号登录'] as const

/** What a failed call means for the person. */
const told: Partial<Record<WechatFailure, readonly [ProblemKind, string]>> = {
  'code-invalid': ['invalid-input', '微信给的凭证已失效，请再点一次'],
  'code-used': ['invalid-input', '微信给的凭证已用过，请再点一次'],
  'too-often': ['too-many-requests', '操作太频繁，请一分钟后再试'],
  'person-blocked': ['not-allowed', '微信提示这个账号有风险，请用手机号登录'],
}

/** Asks WeChat for something; what went wrong is told in the person's words. Throws `unavailable` when WeChat does not answer. */
export const askWechat = async <T>(wechat: Wechat | undefined, ask: (wechat: Wechat) => Promise<T>): Promise<T> => {
  if (!wechat) throw new ProblemError('unavailable', '这里还没有开通微信登录，请用手机号登录')
  try {
    return await ask(wechat)
  } catch (cause) {
    if (!(cause instanceof WechatError)) throw cause
    const [kind, detail] = told[cause.failure] ?? silent
    throw new ProblemError(kind, detail, undefined, { cause })
  }
}

const enter = async ({ sealer, vault }: AccountsHouse, identities: Identities, visit: Visit, now: Date) => {
  const { account, isNew } = await findOrMakeAccount(vault, identities, now)
  // The form they have just sent agrees to today's notice.
  const { version } = consents.account
  if (account.consents.account?.version !== version) await giveConsent(account._id.toHexString(), 'account', version, now)
  return { ...(await openMemberSession(sealer, account._id, visit, now)), isNew }
}

/** By the code of `wx.login`. */
export const signInByWechat = async (house: AccountsHouse, code: string, visit: Visit, now: Date) => {
  const { openid, unionid } = await askWechat(house.wechat, (wechat) => wechat.openSession(code))
  return enter(house, { openid, ...(unionid && { unionid }) }, visit, now)
}

/** By a phone number and the code that was sent to it. */
export const signInByPhone = async (house: AccountsHouse, form: { phone: string; code: string }, visit: Visit, now: Date) => {
  await house.codes.spend(form.phone, form.code, now)
  return enter(house, { phone: form.phone }, visit, now)
}
