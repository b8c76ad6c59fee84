import type { signInForm } from '@tisc/shared/staff/staff.schema'
import type * as z from 'zod'
import type { AuditEntry } from '../platform/guard'
import { inTransaction } from '../platform/mongo'
import { ProblemError } from '../platform/problem-error'
import type { Sealer } from '../platform/sealer'
import { digestOf } from '../platform/secret'
import { createTryLimit, type Try } from '../platform/tries'
import type { Visit } from '../platform/visit'
import { authenticatorContext, recoveryDigest, stepOf } from './authenticator'
import { knownDevice, rememberDevice } from './device.service'
import { isPassword } from './password'
import { openSession } from './session.service'
import { nameKey, Staff, type StaffRecord } from './staff.model'

type Form = z.output<typeof signInForm>

/** What signing in needs of the house. `rateLimits` multiplies how often one may fail. */
export type Door = { sealer: Sealer; record(entry: AuditEntry): Promise<void>; rateLimits: number }

const wrong = '姓名、密码或验证码不对'
const tooOften = '登录失败太多次，请15分钟后再试'

const createLimits = (rateLimits: number) => {
  const limit = (points: number) => createTryLimit({ points: Math.ceil(points * rateLimits), seconds: 15 * 60 })
  return { account: limit(10), network: limit(100) }
}

/**
 * Counts a try before it is made. Where the person has signed in before in this browser, only failures in this browser count; elsewhere
 * those of all strangers together, by account and by network.
 */
const admitTry = async (
  limits: ReturnType<typeof createLimits>,
  key: string,
  known: string | undefined,
  visit: Visit,
  now: Date,
): Promise<Try> => {
  if (known) return limits.account(`device ${known} ${digestOf(key)}`, now)
  const byAccount = await limits.account(`account ${digestOf(key)}`, now)
  if (!byAccount.admitted) return byAccount
  const byNetwork = await limits.network(`network ${visit.network}`, now)
  const refund = async () => void (await Promise.all([byAccount, byNetwork].map((made) => made.admitted && made.refund())))
  if (byNetwork.admitted) return { admitted: true, refund }
  await refund()
  return byNetwork
}

/** Uses the code up: a step of the authenticator or a recovery code, once and on one instance only. */
const spendCode = async (staff: StaffRecord, code: string, sealer: Sealer, now: Date): Promise<boolean> => {
  if (!staff.authenticator) return false
  const step = stepOf(code, sealer.open(staff.authenticator.secret, authenticatorContext(staff)), now)
  const digest = recoveryDigest(code)
  const { modifiedCount } =
    step === undefined
      ? await Staff.updateOne(
          { _id: staff._id, state: 'active', recovery: digest },
          { $pull: { recovery: digest }, $set: { lastSignIn: now } },
        )
      : await Staff.updateOne(
          { _id: staff._id, state: 'active', 'authenticator.lastStep': { $lt: step } },
          { $set: { 'authenticator.lastStep': step, lastSignIn: now } },
        )
  return modifiedCount === 1
}

/** The way in. Known and unknown names take the same steps and get the same answer: `not-signed-in`, or `too-many-requests`. */
export const createSignIn = ({ sealer, record, rateLimits }: Door) => {
  const limits = createLimits(rateLimits)
  return async (form: Form, visit: Visit, now: Date) => {
    const key = nameKey(form.name)
    const staff = await Staff.findOne({ key }).lean<StaffRecord>()
    const who = staff ? { id: staff._id.toHexString(), name: staff.name } : { name: `${form.name.slice(0, 1)}***` }
    const line = { at: now, who, from: visit.address, what: 'signIn', requestId: visit.requestId } as const
    const made = await admitTry(limits, key, await knownDevice(staff, visit), visit, now)
    if (!made.admitted) {
      if (made.first) await record({ ...line, outcome: 'refused', reason: 'too-many-requests' })
      throw new ProblemError('too-many-requests', tooOften)
    }
    const isRight = await isPassword(form.password, staff?.password)
    const signInNow = (person: StaffRecord) =>
      inTransaction(async () => {
        if (!(await spendCode(person, form.code, sealer, now))) return false
        await openSession(person, visit, now)
        await record({ ...line, outcome: 'done' })
        return true
      })
    if (!staff || !isRight || staff.state !== 'active' || !(await signInNow(staff))) {
      await record({ ...line, outcome: 'refused', reason: 'not-signed-in' })
      throw new ProblemError('not-signed-in', wrong)
    }
    await made.refund()
    await rememberDevice(staff, visit, now)
    return {}
  }
}
