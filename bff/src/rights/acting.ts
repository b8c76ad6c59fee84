import { type Act, type Actor, decideAct, type Refusal } from '@tisc/shared/rights/case.table'
import type { Late } from '@tisc/shared/rights/queue/late.staff'
import type { EntryKind } from '@tisc/shared/rights/rights.schema'
import type { TrackEvent } from '@tisc/shared/rights/tracks/track.words'
import mongoose from 'mongoose'
import { dropSeparateQuestions } from '../accounts/separate-consent.service'
import { inTransaction } from '../platform/mongo'
import { ProblemError } from '../platform/problem-error'
import type { FieldSealer, Vault } from '../platform/vault/vault'
import { currentSettings } from '../settings/settings.service'
import { type CaseRecord, Cases, caseOwner, caseSubject } from './case.model'
import { CaseEntries, type CaseEntryRecord } from './case-entry.model'
import { afterAct, type Changes, limitsOf, standingOf } from './case-rules'
import { tellPerson } from './notices.service'
import { keepDue } from './queue/keep-due.staff'

const told: Record<Refusal, string> = {
  'not-now': '案件现在的状态不能这样办，请看最新的进度',
  'not-yours': '这一步由别人来办',
  'too-late': '已经过了可以重新打开的时间，请重新立案',
  already: '已经做过了',
  'on-track': '还在调解或海外指导，请先把那边的步骤办完或者停下',
  'second-eyes': '这个答复要先由另一位同事看过，请提交复核',
}

/** What an act writes into the story. */
export const entryKinds: Record<Act, EntryKind> = {
  assign: 'assigned',
  reach: 'reached',
  miss: 'missed',
  'choose-slot': 'slot-chosen',
  ask: 'asked',
  reply: 'replied',
  offer: 'offered',
  agree: 'agreed',
  decline: 'declined',
  'hand-over': 'handed',
  acknowledge: 'acknowledged',
  'take-back': 'taken-back',
  answer: 'answered',
  propose: 'proposed',
  approve: 'answered',
  'send-back': 'sent-back',
  escalate: 'escalated',
  settle: 'settled',
  passphrase: 'passphrase',
  close: 'closed',
  withdraw: 'withdrawn',
  reopen: 'reopened',
  'follow-up': 'followed-up',
  rate: 'rated',
  note: 'note',
  'track-start': 'track',
  track: 'track',
  merge: 'merged',
  absorb: 'absorbed',
  release: 'released',
  conclude: 'concluded',
  split: 'split',
  facts: 'facts',
  say: 'said',
}

/** What the person is told of when the staff do it. */
const news: readonly Act[] = [
  'ask',
  'offer',
  'hand-over',
  'acknowledge',
  'take-back',
  'answer',
  'approve',
  'close',
  'say',
  'reopen',
  'merge',
  'conclude',
  'split',
  'track-start',
  'track',
]

type Other = { id: mongoose.Types.ObjectId; reference: string }

/** One thing done to a case. `revision` is what the one who acts saw; without one the act does not depend on it. */
export type Deed = {
  act: Act
  by: Actor
  who?: { id: string; name: string }
  revision?: number | undefined
  /** What was seen by whoever only adds words: the same words again since then, by the same one, are there already. */
  since?: number | undefined
  text?: string | ((record: CaseRecord, fields: FieldSealer) => string) | undefined
  slot?: Date | undefined
  /** How a track began or went on. */
  track?: TrackEvent
  /** Another case that it is about; of the case after it, where it makes one. */
  other?: Other | ((after: CaseRecord) => Other | undefined) | undefined
  /** Why it comes late where something of ours was due by it; `ask` refuses it without. */
  late?: Late | 'ask' | undefined
  /** What it changes beside the times, made in the same transaction. */
  more?: (record: CaseRecord, fields: FieldSealer) => Promise<Changes> | Changes
  /** The same where no key is needed. */
  plain?: (record: CaseRecord) => Changes
}

/** Reaching for what is another's to do is written down as such; the state of a case, which may just have changed, is no reproach. */
const refusal = (why: Refusal) => new ProblemError(why === 'not-yours' ? 'not-allowed' : 'conflict', told[why])

const conflict = () => new ProblemError('conflict', '别人刚改过这个案件，请看新的内容再决定')

/** A case, whoever may see it. Throws `not-found`. */
export const findCase = async (id: string | mongoose.Types.ObjectId): Promise<CaseRecord> => {
  const record = await Cases.findById(id).lean<CaseRecord>()
  if (!record) throw new ProblemError('not-found')
  return record
}

/** The fields of a case. Throws `not-found` once its term is over. */
export const openCase = async (vault: Vault, record: CaseRecord): Promise<FieldSealer> => {
  const fields = await vault.open(caseOwner(record._id))
  if (!fields) throw new ProblemError('not-found')
  return fields
}

/** What a line of the story says. */
type Written = Pick<Deed, 'who' | 'slot' | 'track'> & { text?: string | undefined; other?: Other | undefined }

/** Adds a line to a case's story; words need the key that seals them. */
export const addEntry = async (
  record: CaseRecord,
  fields: FieldSealer | undefined,
  kind: EntryKind,
  { who, text, slot, track, other }: Written,
  at: Date,
) => {
  const entry = { _id: new mongoose.Types.ObjectId(), caseId: record._id, sequence: record.revision, kind, at }
  await CaseEntries.create([
    {
      ...entry,
      ...(who && { by: who }),
      ...(text && fields && { text: fields.seal(text, `entry ${record.revision}`) }),
      ...(slot && { slot }),
      ...(track && { track }),
      ...(other && { other: { id: other.id, reference: other.reference } }),
    },
  ])
}

/** Whether the words of a deed stand in the story since they were first sent: whoever sends them again has lost the answer. */
const isWritten = async (record: CaseRecord, fields: FieldSealer, { act, who, text, since }: Deed): Promise<boolean> => {
  if (since === undefined || since === record.revision) return false
  const newer = { caseId: record._id, sequence: { $gt: since }, kind: entryKinds[act] }
  const entries = await CaseEntries.find(newer).lean<CaseEntryRecord[]>()
  return entries.some((entry) => entry.by?.id === who?.id && entry.text && fields.open(entry.text, `entry ${entry.sequence}`) === text)
}

/** What becomes of the question about passing the case on once the offer is over. */
const dropQuestion = async (before: CaseRecord, { accountId, handOver }: CaseRecord): Promise<void> => {
  if (before.handOver && !handOver && accountId) await dropSeparateQuestions(accountId.toHexString(), caseSubject(before._id))
}

/**
 * Does one thing to a case: decided by the table, written where nobody else was first, with its line in the story and what the person is
 * told. Throws `conflict` when it cannot be done from where the case stands, or when somebody else has changed it.
 */
export const actOn = (vault: Vault, id: mongoose.Types.ObjectId, deed: Deed, now: Date): Promise<CaseRecord> =>
  actOpened((record) => openCase(vault, record), id, deed, now)

/** The same for what a person answers elsewhere: a deed without words, that nobody need be told of. */
export const actUnopened = (id: mongoose.Types.ObjectId, deed: Omit<Deed, 'text'> & { by: 'person' }, now: Date) =>
  actOpened(async () => undefined, id, deed, now)

type Open = (record: CaseRecord) => Promise<FieldSealer | undefined>

const actOpened = (open: Open, id: mongoose.Types.ObjectId, deed: Deed, now: Date): Promise<CaseRecord> =>
  inTransaction(async () => {
    const record = await findCase(id)
    const fields = await open(record)
    if (fields && (await isWritten(record, fields, deed))) return record
    if (deed.revision !== undefined && deed.revision !== record.revision) throw conflict()
    const settings = await currentSettings()
    const decided = decideAct(deed.act, deed.by, standingOf(record), limitsOf(record, settings), now)
    if ('refused' in decided) throw refusal(decided.refused)
    const more = { ...deed.plain?.(record), ...(fields && (await deed.more?.(record, fields))), ...keepDue(record, deed, fields, now) }
    const after = afterAct(record, deed.act, decided.to, more, settings, now)
    const { matchedCount } = await Cases.replaceOne({ _id: id, revision: record.revision }, after)
    if (matchedCount !== 1) throw conflict()
    const asksForSlot = deed.act === 'miss' && decided.to === 'asked'
    const kind = asksForSlot ? 'slot-asked' : deed.act === 'say' && deed.by !== 'person' ? 'told' : entryKinds[deed.act]
    const text = typeof deed.text === 'function' ? fields && deed.text(record, fields) : deed.text
    const other = typeof deed.other === 'function' ? deed.other(after) : deed.other
    await addEntry(after, fields, kind, { ...deed, text, other }, now)
    await dropQuestion(record, after)
    if (fields && deed.by !== 'person' && (asksForSlot || news.includes(deed.act))) return tellPerson(after, fields, now)
    return after
  })
