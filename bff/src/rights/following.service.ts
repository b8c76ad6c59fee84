import { randomBytes } from 'node:crypto'
import type { PersonAct } from '@tisc/shared/rights/rights.schema'
import { createOneTimeCodes } from '../accounts/phone-code.service'
import type { House } from '../platform/house'
import { ProblemError } from '../platform/problem-error'
import { createTryLimit } from '../platform/tries'
import type { Visit } from '../platform/visit'
import { type CaseRecord, Cases } from './case.model'
import { FollowSecrets } from './follow-secret.model'
import { isMobile } from './notices.service'
import { actAsPerson, showPerson } from './own-cases.service'

const lifetime = 1_800_000

/**
 * So many guesses are looked at, from a network an hour and at a reference a day, whatever was right in them: a reference has five random
 * digits in its month. The README does the arithmetic.
 */
export const followGuesses = 10
const [hour, day] = [3_600, 86_400] as const

type Match = { reference: string; phone: string }

const tooMany = () => new ProblemError('too-many-requests', '试得太多了，请过一小时再试，或直接打电话')

/** Following a case by what was given on the phone: reference and phone must both match, then a code that was sent to that phone. */
export const createFollowing = ({ vault, sms }: House, rateLimits: number, log: (error: unknown) => void) => {
  const codes = createOneTimeCodes(vault, sms, 'follow')
  const points = Math.ceil(followGuesses * rateLimits)
  const perNetwork = createTryLimit({ points, seconds: hour })
  const perReference = createTryLimit({ points, seconds: day })

  const admit = async ({ reference }: Match, visit: Visit, now: Date) => {
    const network = await perNetwork(`follow network ${await vault.token('follow network', visit.network)}`, now)
    if (!network.admitted || !(await perReference(`follow reference ${reference}`, now)).admitted) throw tooMany()
  }

  const find = async ({ reference, phone }: Match): Promise<CaseRecord | undefined> => {
    const phoneToken = await vault.token('case phone', phone)
    const record = await Cases.findOne({ reference }).lean<CaseRecord>()
    return record?.phoneToken === phoneToken ? record : undefined
  }

  const digestOf = (secret: string) => vault.token('follow secret', secret)

  const opened = async (secret: string, now: Date): Promise<CaseRecord> => {
    const found = await FollowSecrets.findOne({ _id: await digestOf(secret), expiresAt: { $gt: now } }).lean()
    const record = found && (await Cases.findById(found.caseId).lean<CaseRecord>())
    if (!record) throw new ProblemError('not-found', '查询已经过期，请重新输入编号和电话')
    return record
  }

  return {
    /** Sends a code when both match. The answer is the same otherwise, and comes as soon: nobody waits for the gateway. */
    sendCode: async (match: Match, visit: Visit, now: Date) => {
      if (!sms.isOpen) throw new ProblemError('unavailable', '这里还没有开通短信，请打电话问进度，或用微信登录后看“我的案件”')
      await admit(match, visit, now)
      const record = await find(match)
      if (record && isMobile(match.phone)) void codes.send(match.phone, now).catch(log)
      return { waitSeconds: 60 }
    },
    /** Exchanges a code for half an hour with the case. A wrong code and a wrong number are refused with the same words. */
    follow: async ({ code, ...match }: Match & { code: string }, visit: Visit, now: Date) => {
      await admit(match, visit, now)
      const record = await find(match)
      await codes.spend(match.phone, code, now)
      if (!record) throw new ProblemError('not-found')
      const secret = randomBytes(32).toString('base64url')
      const until = new Date(now.getTime() + lifetime)
      await FollowSecrets.create([{ _id: await digestOf(secret), caseId: record._id, expiresAt: until }])
      return { secret, until: until.toISOString() }
    },
    /** The case that a secret opens. Throws `not-found` once its half hour is over. */
    find: opened,
    get: async (secret: string, now: Date) => showPerson(vault, await opened(secret, now), now),
    act: async (secret: string, { revision, act }: { revision: number; act: PersonAct }, now: Date) =>
      actAsPerson(vault, (await opened(secret, now))._id, revision, act, now),
  }
}
export type Following = ReturnType<typeof createFollowing>
