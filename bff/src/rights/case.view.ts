import { type Actor, actsFor } from '@tisc/shared/rights/case.table'
import type { CaseRow, DeskCase } from '@tisc/shared/rights/cases.staff.contract'
import { type CaseDue, type CaseEntry, type OwnCase, type OwnCaseRow, personActs } from '@tisc/shared/rights/rights.schema'
import type { SettingValues } from '@tisc/shared/settings/settings.table'
import { derivationOf } from '@tisc/shared/working-time/derivation'
import type { FieldSealer } from '../platform/vault/vault'
import type { CaseRecord } from './case.model'
import { CaseEntries, type CaseEntryRecord } from './case-entry.model'
import { dueIn, limitsOf, standingOf } from './case-rules'

const spanOf = (slot: CaseRecord['slot']) => slot && { from: slot.from.toISOString(), to: slot.to.toISOString() }

const showEntry = (fields: FieldSealer, { kind, at, by, text, slot, sequence }: CaseEntryRecord): CaseEntry => ({
  kind,
  at: at.toISOString(),
  ...(by && { by: by.name }),
  ...(text && { text: fields.open(text, `entry ${sequence}`) }),
  ...(slot && { slot: slot.toISOString() }),
})

const readStory = (record: CaseRecord) =>
  CaseEntries.find({ caseId: record._id }).sort({ sequence: -1 }).limit(500).lean<CaseEntryRecord[]>()

const showDue = (record: CaseRecord, settings: SettingValues): CaseDue | undefined => {
  const due = dueIn(record, settings)
  if (!due) return undefined
  const { what, at, deadline } = due
  return {
    what,
    provisional: deadline?.provisional ?? false,
    sum: deadline ? derivationOf(deadline) : [],
    ...(at && { at: at.toISOString() }),
  }
}

const sumInEnglish = (record: CaseRecord, settings: SettingValues): string[] => {
  const deadline = dueIn(record, settings, 'en')?.deadline
  return deadline ? derivationOf(deadline, 'en') : []
}

/** What only the staff may read: notes, and who changed which facts. */
const inside: CaseEntry['kind'][] = ['note', 'facts']

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

/** A case as its person sees it: without what the staff wrote for themselves. */
export const showOwn = async (record: CaseRecord, fields: FieldSealer, settings: SettingValues, now: Date): Promise<OwnCase> => {
  const story = (await readStory(record)).filter(({ kind }) => !inside.includes(kind))
  const may = actsFor('person', standingOf(record), limitsOf(record, settings), now)
  return {
    ...shared(record, settings),
    ...(record.owner && { officer: record.owner.name }),
    may: personActs.filter((act) => may.includes(act)),
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
  ipType: record.ipType,
  about: fields.open(record.about, 'about'),
  name: fields.open(record.name, 'name'),
  source: record.source,
  ...(record.owner && { owner: record.owner }),
  ...(record.dueWhat && { due: { what: record.dueWhat, at: record.orderAt.toISOString() } }),
  isLate: record.dueWhat !== undefined && record.orderAt < now,
})

/** A case at the desk, for one who acts as its owner or as any of the staff. */
export const showAtDesk = async (
  record: CaseRecord,
  fields: FieldSealer,
  by: Actor,
  settings: SettingValues,
  now: Date,
): Promise<DeskCase> => {
  const { role, isOverseas, urgentDay, ipType, missed, notice, stars } = record
  const row = showRow(record, fields, now)
  const { due: _due, ...rest } = row
  const due = showDue(record, settings)
  return {
    ...rest,
    ...(due && { due }),
    revision: record.revision,
    phone: fields.open(record.phone, 'phone'),
    facts: { about: row.about, ipType, role, isOverseas, ...(urgentDay && { urgentDay }) },
    tries: record.isCallBackOpen ? missed.length : 0,
    ...(record.outcome && { outcome: record.outcome }),
    may: actsFor(by, standingOf(record), limitsOf(record, settings), now),
    story: (await readStory(record)).map((entry) => showEntry(fields, entry)),
    ...(notice && { notice: notice.state === 'sending' ? 'waiting' : notice.state }),
    ...(stars !== undefined && { stars }),
  }
}
