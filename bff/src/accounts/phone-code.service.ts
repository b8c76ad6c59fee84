import { randomInt } from 'node:crypto'
import { ProblemError } from '../platform/problem-error'
import { type Sms, SmsError } from '../platform/sms/sms'
import { createTryLimit } from '../platform/tries'
import type { Vault } from '../platform/vault/vault'
import { PhoneCodes } from './phone-code.model'

const [minutes, tries] = [10, 5]

/** What there is to guess of a code, and how often: so many digits, and so many tries at all that are sent in a day. */
export const codeGuesses = { digits: 6, aDay: 10 * tries }

/** One message a minute, ten a day; `rateLimits` does not soften it, since each costs money and wakes somebody. */
const [wait, day] = [60, 86_400]

/** What a code is good for: one that follows a case, or confirms what a desk typed in, opens no account. */
export type CodePurpose = 'sign-in' | 'follow' | 'paper'

/** One-time codes by SMS: ten sent a day and number, each good for ten minutes, five tries and one use for one purpose. */
export const createOneTimeCodes = (vault: Vault, sms: Sms, purpose: CodePurpose = 'sign-in') => {
  const idOf = (token: string) => (purpose === 'sign-in' ? token : `${purpose} ${token}`)
  const perMinute = createTryLimit({ points: 1, seconds: wait })
  const perDay = createTryLimit({ points: codeGuesses.aDay / tries, seconds: day })

  const digestOf = (token: string, code: string) => vault.token('phone code', `${idOf(token)} ${code}`)

  return {
    /** Sends a code; an older one no longer counts. Throws `too-many-requests`, or `unavailable` when the gateway did not take it. */
    send: async (phone: string, now: Date) => {
      if (!sms.isOpen) throw new ProblemError('unavailable', '这里还没有开通短信，请用微信登录')
      const token = await vault.token('phone', phone)
      if (!(await perMinute(`sms minute ${token}`, now)).admitted) {
        throw new ProblemError('too-many-requests', '验证码刚刚发过，请等一分钟再要新的')
      }
      if (!(await perDay(`sms day ${token}`, now)).admitted) {
        throw new ProblemError('too-many-requests', '这个号码今天已经发了10次验证码，请明天再试，或用微信登录')
      }
      const code = String(randomInt(10 ** codeGuesses.digits)).padStart(codeGuesses.digits, '0')
      const record = { digest: await digestOf(token, code), triesLeft: tries, expiresAt: new Date(now.getTime() + minutes * 60_000) }
      await PhoneCodes.updateOne({ _id: idOf(token) }, { $set: record }, { upsert: true })
      await sms.send(phone, { kind: 'code', code, minutes }).catch((cause: unknown) => {
        if (!(cause instanceof SmsError)) throw cause
        throw new ProblemError('unavailable', '短信暂时发不出去，请稍后再试，或用微信登录', undefined, { cause })
      })
      return { waitSeconds: wait }
    },
    /** Uses a code up. Each try is counted before it is looked at; throws `invalid-input` at the field. */
    spend: async (phone: string, code: string, now: Date): Promise<void> => {
      const token = await vault.token('phone', phone)
      const digest = await digestOf(token, code)
      const counted = await PhoneCodes.findOneAndUpdate(
        { _id: idOf(token), expiresAt: { $gt: now }, triesLeft: { $gt: 0 } },
        { $inc: { triesLeft: -1 } },
      ).lean()
      const used = counted?.digest === digest && (await PhoneCodes.deleteOne({ _id: idOf(token), digest })).deletedCount === 1
      if (used) return
      throw new ProblemError('invalid-input', undefined, [{ pointer: '#/body/code', detail: '验证码不对或已经过期，请检查，或要一个新的' }])
    },
  }
}
export type OneTimeCodes = ReturnType<typeof createOneTimeCodes>
