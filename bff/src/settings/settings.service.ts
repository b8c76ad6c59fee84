import type { SettingForm, SettingState } from '@tisc/shared/settings/settings.contract'
import { type SettingKey, type SettingValues, settingKeys, settingProblem, settings } from '@tisc/shared/settings/settings.table'
import type { Viewer } from '../platform/guard'
import { whenCommitted, whenDisconnected } from '../platform/mongo'
import { ProblemError } from '../platform/problem-error'
import { type SettingRecord, Settings } from './setting.model'

/** How old a value may be when it acts, in milliseconds: what another instance changed acts this much later. */
const maxAge = 1_000

let known: { records: Promise<Map<string, SettingRecord>>; readAt: number } | undefined
whenDisconnected(() => {
  known = undefined
})

const read = async (): Promise<Map<string, SettingRecord>> =>
  new Map((await Settings.find().limit(500).session(null).lean<SettingRecord[]>()).map((record) => [record._id, record]))

const records = (): Promise<Map<string, SettingRecord>> => {
  if (known && performance.now() - known.readAt < maxAge) return known.records
  const fresh = { records: read(), readAt: performance.now() }
  known = fresh
  fresh.records.catch(() => {
    known = undefined
  })
  return fresh.records
}

/** The values of now, for rules. */
export const currentSettings = async (): Promise<SettingValues> => {
  const entered = await records()
  return Object.fromEntries(settingKeys.map((key) => [key, entered.get(key)?.value ?? settings[key].value])) as SettingValues
}

/** Whether the centre has confirmed each of these: entered with a source. */
export const areConfirmed = async (keys: readonly SettingKey[]): Promise<boolean> => {
  const entered = await records()
  return keys.every((key) => entered.get(key)?.source)
}

const toState = (key: SettingKey, record: SettingRecord | undefined): SettingState => {
  const { title, unit, value } = settings[key]
  return {
    key,
    title,
    unit,
    value: record?.value ?? (typeof value === 'object' ? [...value] : value),
    provisional: !record?.source,
    ...(record?.source && { source: record.source }),
    ...(record && { by: record.by, since: record.since.toISOString() }),
  }
}

/** Every setting in the table's order. */
export const listSettings = async () => {
  const entered = await read()
  return { items: settingKeys.map((key) => toState(key, entered.get(key))) }
}

/** Enters a value. Throws `invalid-input` for one that cannot be. */
export const changeSetting = async (viewer: Viewer, key: SettingKey, { value, source }: SettingForm, now: Date): Promise<SettingState> => {
  const detail = settingProblem(key, value)
  if (detail) throw new ProblemError('invalid-input', undefined, [{ pointer: '#/body/value', detail }])
  const entered = { value, by: { id: viewer.id, name: viewer.name }, since: now, ...(source && { source }) }
  const before = await Settings.findOneAndUpdate(
    { _id: key },
    { $set: entered, ...(!source && { $unset: { source: 1 } }) },
    { upsert: true, returnDocument: 'before' },
  ).lean<SettingRecord>()
  whenCommitted(() => {
    known = undefined
  })
  viewer.note({ before: { value: before?.value ?? settings[key].value, source: before?.source }, after: { value, source } })
  return toState(key, { _id: key, ...entered })
}
