import { separateConsents } from '@tisc/shared/accounts/separate-consents'
import type { Language } from '@tisc/shared/platform/problem'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { type Actor, actsFor } from '@tisc/shared/rights/case.table'
import type { DeskCase } from '@tisc/shared/rights/cases.staff.contract'
import type { Due } from '@tisc/shared/rights/due'
import { routesOf } from '@tisc/shared/rights/handing-over/routing'
import type { CaseRow } from '@tisc/shared/rights/queue/queue.contract'
import { type CaseDue, type CaseEntry, type CaseFacts, type OwnCase, type OwnCaseRow, personActs } from '@tisc/shared/rights/rights.schema'
import { secondEyesFor } from '@tisc/shared/rights/second-eyes'
import type { SettingValues } from '@tisc/shared/settings/settings.table'
import { derivationOf, instantWords } from '@tisc/shared/working-time/derivation'
import { openAnswers } from '../platform/answers'
import type { FieldSealer } from '../platform/vault/vault'
import type { CaseRecord, HandOver } from './case.model'
import { CaseEntries, type CaseEntryRecord } from './case-entry.model'
import { dueIn, limitsOf, standingOf } from './case-rules'
import { toldFiles } from './handing-over/chosen-files'
import { packetOf } from './handing-over/packet-digests'
import { ownJoining } from './joining/own-view'
import { showOwnTrack, showTrack } from './tracks/track-view'

/** Which case was promised more is for the desk to see; another's reference is not for everybody. */
const joinedWords = {
  zh: '另一个报告和这个案件一起办理，它的时限更早，按它算',
  en: 'Another report is dealt with together with this case; its deadline is the earlier one and binds',
}

const broughtForwardWords = {
  zh: (day: string, at: string) => `${day}要用，提前到那天以前最后一次下班：${at}`,
  en: (day: string, at: string) => `It must be there by ${day}: brought forward to the last closing time before that day, ${at}`,
}

/** How what is due comes about; nothing where it was agreed. */
const sumOf = ({ deadline, at, broughtForward, joined }: Due, language: Language = 'zh'): string[] => [
  ...(joined ? [joinedWords[language]] : []),
  ...(deadline ? derivationOf(deadline, language) : []),
  ...(broughtForward && at ? [broughtForwardWords[language](broughtForward, instantWords(at, language))] : []),
]

const spanOf = (slot: CaseRecord['slot']) => slot && { from: slot.from.toISOString(), to: slot.to.toISOString() }

const showEntry = (fields: FieldSealer, { kind, at, by, text, slot, sequence, track, other }: CaseEntryRecord): CaseEntry => ({
  kind,
  at: at.toISOString(),
  ...(by && { by: by.name }),
  ...(text && { text: fields.open(text, `entry ${sequence}`) }),
  ...(slot && { slot: slot.toISOString() }),
  ...(track && { track }),
  ...(other && { other: { id: other.id.toHexString(), reference: other.reference } }),
})

const readStory = (record: CaseRecord) =>
  CaseEntries.find({ caseId: record._id }).sort({ sequence: -1 }).limit(500).lean<CaseEntryRecord[]>()

/** What is due in a case, with its sum. */
export const showDue = (record: CaseRecord, settings: SettingValues): CaseDue | undefined => {
  const due = dueIn(record, settings)
  if (!due) return undefined
  const { what, at, deadline } = due
  return {
    what,
    provisional: deadline?.provisional ?? false,
    sum: sumOf(due),
    ...(at && { at: at.toISOString() }),
  }
}

const sumInEnglish = (record: CaseRecord, settings: SettingValues): string[] => {
  const due = dueIn(record, settings, 'en')
  return due ? sumOf(due, 'en') : []
}

/** What the desk knows of a case, as one structured whole. */
const showFacts = (record: CaseRecord, fields: FieldSealer): CaseFacts => {
  const { about, ipType, role, isOverseas, country, subjects, urgency, urgentDay } = record
  return {
    ...{ about: fields.open(about, 'about'), ipType, role, isOverseas },
    ...(country && { country }),
    ...(subjects && { subjects }),
    ...(urgency && { urgency }),
    ...(urgentDay && { urgentDay }),
  }
}

/** What whoever filed it answered, where it was filed over the form. */
const showFiled = ({ answers, receipt, receivedAt }: CaseRecord, fields: FieldSealer): Pick<OwnCase, 'filed'> =>
  answers && receipt
    ? {
        filed: { answers: openAnswers(fields, answers) as NonNullable<OwnCase['filed']>['answers'], receipt, day: shanghaiDay(receivedAt) },
      }
    : {}

/** What somebody with an account does beside their other consents. */
const elsewhere: readonly string[] = ['agree', 'decline']

/** What only the staff may read: notes, and who changed which facts. */
const inside: CaseEntry['kind'][] = ['note', 'facts', 'proposed', 'sent-back', 'escalated', 'settled', 'passphrase']

const shared = (record: CaseRecord, settings: SettingValues) => {
  const due = showDue(record, settings)
  // once a call was missed, the next try is due and no longer what was agreed
  const slot = record.isCallBackOpen && record.missed.length === 0 && spanOf(record.slot)
  return {
    ...{ id: record._id.toHexString(), reference: record.reference, receivedAt: record.receivedAt.toISOString() },
    ...{ state: record.state, revision: record.revision, ipType: record.ipType },
    ...(slot && { slot }),
    ...(record.asked && { asked: record.asked }),
    ...(record.outcome && { outcome: record.outcome }),
    ...(due && { due: { ...due, sumEn: sumInEnglish(record, settings) } }),
  }
}

/** To whom a case is passed on; whoever has no account agrees to the notice on the case's own page. */
const showHandOver = ({ handOver, asked, accountId }: CaseRecord, fields: FieldSealer): Pick<OwnCase, 'handOver'> => {
  if (!handOver) return {}
  const { to, why } = handOver
  const isAsked = asked === 'consent' && !accountId
  return { handOver: { to, why, files: toldFiles(handOver, fields), ...(isAsked && { version: separateConsents['passing-on'].version }) } }
}

/** A case as its person sees it: without what the staff wrote for themselves. */
export const showOwn = async (record: CaseRecord, fields: FieldSealer, settings: SettingValues, now: Date): Promise<OwnCase> => {
  const joining = await ownJoining(record)
  const { track } = showOwnTrack(record)
  const story = joining.story((await readStory(record)).filter(({ kind }) => !inside.includes(kind)))
  const may = actsFor('person', standingOf(record), limitsOf(record, settings), now)
  return {
    ...shared(record, settings),
    facts: showFacts(record, fields),
    ...showFiled(record, fields),
    ...showHandOver(record, fields),
    ...(record.owner && { officer: record.owner.name }),
    joined: joining.joined,
    ...(track && { track }),
    may: personActs.filter(
      (act) => may.includes(act) && (act !== 'track' || track?.ask !== undefined) && !(record.accountId && elsewhere.includes(act)),
    ),
    story: story.map((entry) => showEntry(fields, entry)),
  }
}

/** A case in one's own list. */
export const showOwnRow = (record: CaseRecord): OwnCaseRow => {
  const slot = record.isCallBackOpen && spanOf(record.slot)
  return {
    ...{ id: record._id.toHexString(), reference: record.reference, receivedAt: record.receivedAt.toISOString(), state: record.state },
    ...(record.asked && { asked: record.asked }),
    ...(slot && { slot }),
  }
}

/** A row of the desk's queue. */
export const showRow = (record: CaseRecord, fields: FieldSealer, now: Date): CaseRow => ({
  ...showOwnRow(record),
  revision: record.revision,
  ipType: record.ipType,
  about: fields.open(record.about, 'about'),
  name: fields.open(record.name, 'name'),
  source: record.source,
  ...(record.owner && { owner: record.owner }),
  ...(record.dueWhat && { due: { what: record.dueWhat, at: record.orderAt.toISOString() } }),
  isEscalated: record.isEscalated === true,
  isLate: record.dueWhat !== undefined && record.orderAt < now,
})

const showHandedOver = async (record: CaseRecord, handOver: HandOver, fields: FieldSealer): Promise<NonNullable<DeskCase['handOver']>> => {
  const { to, why, offeredAt, agreedAt } = handOver
  const packet = await packetOf(record)
  return {
    ...{ to, why, files: toldFiles(handOver, fields), offeredAt: offeredAt.toISOString() },
    ...(agreedAt && { agreedAt: agreedAt.toISOString() }),
    ...(record.handedAt && { handedAt: record.handedAt.toISOString() }),
    ...(packet && { packet }),
  }
}

/** What waits for a second pair of eyes, and what is agreed with a caller. */
const showProposed = ({ proposed, passphrase, ...record }: CaseRecord, fields: FieldSealer, { secondEyes }: SettingValues) => ({
  secondEyes: secondEyesFor(record, secondEyes),
  ...(proposed && { proposed: { text: fields.open(proposed.text, 'proposed'), by: proposed.by.name, at: proposed.at.toISOString() } }),
  ...(passphrase && { passphrase: fields.open(passphrase, 'passphrase') }),
})

/** A case at the desk, for one who acts as its owner or as any of the staff, and perhaps as a supervisor. */
export const showAtDesk = async (
  record: CaseRecord,
  fields: FieldSealer,
  by: readonly Actor[],
  settings: SettingValues,
  now: Date,
): Promise<Omit<DeskCase, 'joined'>> => {
  const { missed, notice, stars } = record
  const row = showRow(record, fields, now)
  const { due: _due, ...rest } = row
  const due = showDue(record, settings)
  return {
    ...rest,
    ...(due && { due }),
    phone: fields.open(record.phone, 'phone'),
    facts: showFacts(record, fields),
    ...showFiled(record, fields),
    tries: record.isCallBackOpen ? missed.length : 0,
    ...(record.outcome && { outcome: record.outcome }),
    routes: routesOf(record),
    districts: settings.districtAgencies,
    ...(record.handOver && { handOver: await showHandedOver(record, record.handOver, fields) }),
    ...showProposed(record, fields, settings),
    ...showTrack(record),
    may: by.flatMap((one) => actsFor(one, standingOf(record), limitsOf(record, settings), now)),
    story: (await readStory(record)).map((entry) => showEntry(fields, entry)),
    ...(notice && { notice: notice.state === 'sending' ? 'waiting' : notice.state }),
    ...(stars !== undefined && { stars }),
  }
}
