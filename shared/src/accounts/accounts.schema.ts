import '../platform/zod-setup'
import * as z from 'zod'
import { id, instant, phone, smsCode } from '../platform/fields'
import { consents } from './consents'

/** What everybody agrees to before anything of them is read: the notice they saw, and that they are not a child. */
const agreement = {
  agreed: z.literal(consents.account.version, '说明有更新，请看过再同意'),
  isOver14: z.literal(true, '未满14岁不能注册账号；不登录也能看日刊、打电话'),
}

export const wechatSignInForm = z.strictObject({ code: z.string().min(1).max(200), ...agreement })
export const phoneSignInForm = z.strictObject({ phone, code: smsCode, ...agreement })
export const phoneCodeForm = z.strictObject({ phone })
export const refreshForm = z.strictObject({ refresh: z.string().max(200).optional() })

/** The tokens of an app that keeps no cookies; a browser has them in cookies that no script can read. */
export const tokens = z.object({ tokens: z.object({ access: z.string(), refresh: z.string() }).optional() })
export const signedIn = tokens.extend({ isNew: z.boolean() })

/** A phone number as its owner knows it again: `138****0000`. */
const shownPhone = z.string()

const words = (most: number) => z.string().trim().min(1, '请填写').max(most, `最多${most}个字`)

/** One's own account. */
export const account = z.object({
  id,
  name: z.string().optional(),
  employer: z.string().optional(),
  phone: shownPhone.optional(),
  hasWechat: z.boolean(),
  hasPhoto: z.boolean(),
  language: z.enum(['zh', 'en']),
  since: instant,
  /** When everything will be erased; until then it can be taken back. */
  leavesAt: instant.optional(),
})
export type Account = z.infer<typeof account>

/** What one enters about oneself; `null` takes it back. */
export const accountForm = z.strictObject({
  name: words(50).nullable().optional(),
  employer: words(100).nullable().optional(),
  language: z.enum(['zh', 'en']).optional(),
})

/** A number is proven by the code of an SMS, or by WeChat's code of a tap. */
export const phoneForm = z.strictObject({ phone, code: smsCode })
export const wechatPhoneForm = z.strictObject({ code: z.string().min(1).max(200) })

/**
 * What became of it. When the number belongs to another account of the same person, both can be made one with `merge`, a ticket good for
 * ten minutes; nothing has changed until then.
 */
export const phoneSet = z.object({ phone: shownPhone, merge: z.string().optional() })
export const mergeForm = z.strictObject({ merge: z.string().max(1_000) })

/** Where one is signed in. */
export const memberSession = z.object({
  id,
  current: z.boolean(),
  since: instant,
  lastSeen: instant,
  app: z.enum(['h5', 'weapp']),
  browser: z.string(),
})
export const memberSessionList = z.object({ items: z.array(memberSession) })
export const signOutForm = z.strictObject({ everywhere: z.boolean() })
