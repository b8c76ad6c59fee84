import { memberMoves, memberStatesBefore } from '@tisc/shared/applications/pool/pool.state'
import type { Answer } from '@tisc/shared/forms/answer.schema'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { fieldsOf } from '../../accounts/account.service'
import type { Vault } from '../../platform/vault/vault'
import { currentSettings } from '../../settings/settings.service'
import type { ApplicationRecord } from '../application.model'
import { openAnswers } from '../sealed-answers'
import { type MemberRecord, PoolMembers } from './member.model'
import { nameTokens } from './names'
import { changePool } from './pool-rows'
import { sealApart, sealText, sealWork } from './sealed-member'

const text = (answer: Answer | undefined): string => (typeof answer === 'string' ? answer : '')
const texts = (answer: Answer | undefined): string[] =>
  Array.isArray(answer) ? answer.filter((one): one is string => typeof one === 'string') : []
const lines = (answer: string): string[] =>
  answer
    .split(/[\n；;、]/u)
    .map((line) => line.trim())
    .filter(Boolean)

/** How many cases at once somebody is taken to have time for, until they say it. */
const mostAtFirst = 3

/** What a member is known by, from what was accepted. */
const memberOf = async (vault: Vault, record: ApplicationRecord, until: string, by: string, now: Date) => {
  const { _id, accountId, programme, reference = '' } = record
  const fields = await fieldsOf(vault, accountId.toHexString())
  const answers = openAnswers(fields, record.answers)
  const name = text(answers.name)
  const employers = (answers.practice ?? []) as { what?: string }[]
  return {
    ...{ _id, accountId, programme, reference, until },
    state: 'active' as const,
    name: sealText(fields, name),
    nameTokens: await nameTokens(vault, name),
    work: sealWork(fields, { employer: text(answers.employer), title: text(answers.title) }),
    apart: sealApart(fields, {
      formerNames: [],
      // where somebody practised is what they may have to keep out of the way of
      formerEmployers: [...new Set(employers.flatMap(({ what }) => (what ? [what] : [])))].slice(0, 50),
      interests: lines(text(answers.interests)).slice(0, 50),
    }),
    ipTypes: texts(answers['ip-types']),
    jurisdictions: texts(answers.jurisdictions),
    languages: texts(answers.languages),
    isOpen: true,
    most: mostAtFirst,
    since: now,
    load: 0,
    asked: 0,
    events: [{ move: 'join' as const, at: now, by }],
  } satisfies Omit<MemberRecord, 'revision' | 'change'>
}

/** The last day of a term that begins now. */
export const termFrom = async (now: Date): Promise<string> => {
  const { poolYears } = await currentSettings()
  const until = new Date(now)
  until.setUTCFullYear(now.getUTCFullYear() + poolYears)
  return shanghaiDay(until)
}

/** Ends the term that the new one takes the place of, so that nobody stands in the pool twice; who has cases there ends them there. */
const succeed = async ({ _id, accountId, programme }: ApplicationRecord, change: number, by: string, now: Date): Promise<void> => {
  const before = { accountId, programme, state: { $in: memberStatesBefore('succeed') }, load: 0, _id: { $ne: _id } }
  const event = { move: 'succeed' as const, at: now, by }
  await PoolMembers.updateMany(before, { $set: { state: memberMoves.succeed.to, change }, $push: { events: event }, $inc: { revision: 1 } })
}

/** Makes whoever was accepted a member, in the transaction of the decision. */
export const admitToPool = async (vault: Vault, record: ApplicationRecord, until: string, by: string, now: Date): Promise<void> => {
  const member = await memberOf(vault, record, until, by, now)
  await changePool(now, async (change) => {
    await PoolMembers.create([{ ...member, revision: 1, change }])
    await succeed(record, change, by, now)
  })
}
