import type { CaseSource } from '@tisc/shared/rights/case.words'
import type { CaseFacts } from '@tisc/shared/rights/rights.schema'
import mongoose from 'mongoose'
import { apart, inTransaction, isDuplicate } from '../../platform/mongo'
import { ProblemError } from '../../platform/problem-error'
import { drawReference } from '../../platform/references/references'
import type { FieldSealer, Vault } from '../../platform/vault/vault'
import { currentSettings } from '../../settings/settings.service'
import { addEntry } from '../acting'
import { type CaseRecord, Cases, caseOwner } from '../case.model'
import { type Changes, withDue } from '../case-rules'

/** What a case has before it is written. */
export type MadeCase = { id: mongoose.Types.ObjectId; reference: string; fields: FieldSealer }

/** A case that comes in. `key` names the submission and `body` is what it said: the same again is the same case. */
export type Filing = {
  source: CaseSource
  key: string
  body: unknown
  name: string
  phone: string
  facts: CaseFacts
  accountId?: string | undefined
  organisation?: string | undefined
  /** What it brings beside, made in the same transaction. */
  more?: (made: MadeCase) => Promise<Changes>
  /** What else belongs into the story. */
  also?: (record: CaseRecord, fields: FieldSealer) => Promise<CaseRecord>
}

/** The facts that rules and figures need, as they stand in a case; without a sentence in somebody's own words. */
export const plainFacts = ({ about: _sealed, ...facts }: CaseFacts) => facts

const otherBody = () => new ProblemError('conflict', '这次提交和上一次不一样，请重新打开这一页')
const openAlready = () => new ProblemError('conflict', '这个号码已经约了回电。想改时间或补充，请用收到的编号查进度')

/** The case that a submission made. Throws `conflict` when it said something else then. */
const again = async (key: string, digest: string): Promise<CaseRecord | undefined> => {
  const made = await Cases.findOne({ key }).lean<CaseRecord>()
  if (made && made.digest !== digest) throw otherBody()
  return made ?? undefined
}

const make = async (vault: Vault, filing: Filing, digest: string, now: Date): Promise<CaseRecord> => {
  const { source, key, name, phone, facts, accountId, organisation } = filing
  const _id = new mongoose.Types.ObjectId()
  const reference = await drawReference('case', now)
  const phoneToken = await vault.token('case phone', phone)
  const settings = await currentSettings()
  return inTransaction(async (session) => {
    const fields = await vault.create(caseOwner(_id), now, session)
    const record = withDue(
      {
        ...{ _id, reference, source, key, digest, phoneToken, state: 'received', revision: 1, isOpen: true },
        ...{ name: fields.seal(name, 'name'), phone: fields.seal(phone, 'phone'), about: fields.seal(facts.about, 'about') },
        ...plainFacts(facts),
        ...(accountId && { accountId: new mongoose.Types.ObjectId(accountId) }),
        ...(organisation && { organisation }),
        ...{ receivedAt: now, missed: [], stops: [], orderAt: now },
        ...((await filing.more?.({ id: _id, reference, fields })) as Partial<CaseRecord>),
      },
      settings,
    )
    await Cases.create([record])
    await addEntry({ ...record, revision: 1 }, fields, 'received', { slot: record.slot?.from }, now)
    return (await filing.also?.(record, fields)) ?? record
  })
}

/** The case that this very submission has made already. */
export const findFiled = async (vault: Vault, key: string, body: unknown): Promise<CaseRecord | undefined> =>
  again(key, await vault.token('case submission', JSON.stringify(body)))

/** Takes a case in: it is there, with its reference, or nothing is. Throws `conflict` for a second open call-back of a phone. */
export const fileCase = async (vault: Vault, filing: Filing, now: Date): Promise<CaseRecord> => {
  const digest = await vault.token('case submission', JSON.stringify(filing.body))
  const made = await again(filing.key, digest)
  if (made) return made
  try {
    return await make(vault, filing, digest, now)
  } catch (error) {
    // the same, sent at the same time, may have been quicker, and have taken the draft, the place or the file with it
    const mayBeMade = error instanceof ProblemError || isDuplicate(error, 'key') || isDuplicate(error, 'phoneToken')
    // seen from outside: what a transaction we are in has begun and not done is no case
    const first = mayBeMade ? await apart(() => again(filing.key, digest)) : undefined
    if (first) return first
    if (isDuplicate(error, 'phoneToken')) throw openAlready()
    throw error
  }
}
