import { randomBytes } from 'node:crypto'
import type { House } from '@tisc/bff/platform/house'
import { createSealer } from '@tisc/bff/platform/sealer'
import { DataKeys } from '@tisc/bff/platform/vault/data-key.model'
import { wrapContext } from '@tisc/bff/platform/vault/vault'
import { type CaseRecord, Cases, caseOwner } from '@tisc/bff/rights/case.model'
import { withDue } from '@tisc/bff/rights/case-rules'
import { currentSettings } from '@tisc/bff/settings/settings.service'
import { withCheckDigit } from '@tisc/shared/platform/reference'
import { ipTypeNames, sourceNames } from '@tisc/shared/rights/case.words'
import type { SettingValues } from '@tisc/shared/settings/settings.table'
import mongoose from 'mongoose'

const [day, atOnce] = [86_400_000, 2_000]
const months = 36

type Person = { id: string; name: string }
type Filling = { house: House; settings: SettingValues; officers: readonly Person[]; count: number; now: Date }

/** Of a month’s age all are closed but a few that drag on; of the last month’s most are open, in every state. */
const standingOf = (at: number, received: Date, now: Date): Partial<CaseRecord> => {
  const isOld = now.getTime() - received.getTime() > 30 * day
  const later = (days: number) => new Date(received.getTime() + days * day)
  if (isOld && at % 40 > 0) return { state: 'closed', isOpen: false, closedAt: later(9), outcome: 'advised', workingSince: later(1) }
  const state = (['received', 'assigned', 'working', 'asked', 'working', 'answered'] as const)[at % 6] ?? 'working'
  const since = { workingSince: later(1), askedAt: later(2), answeredAt: later(3) }
  return {
    state,
    isOpen: true,
    ...(state !== 'received' && { assignedAt: later(0.5) }),
    ...since,
    ...(at % 90 === 1 && { isEscalated: true }),
  }
}

const caseOf = ({ house, settings, officers, count, now }: Filling, at: number) => {
  const _id = new mongoose.Types.ObjectId()
  const [owner, key] = [caseOwner(_id), randomBytes(32)]
  const own = createSealer(key)
  const seal = (text: string, field: string) => own.seal(text, `${owner} ${field}`)
  const received = new Date(now.getTime() - Math.floor((months * 30.4 * day * (count - at)) / count))
  const standing = standingOf(at, received, now)
  const record: CaseRecord = {
    ...{ _id, key: `bench-${at}`, digest: `bench-${at}`, revision: 3, phoneToken: `bench-${at % 60_000}`, missed: [], stops: [] },
    reference: withCheckDigit(`26${String(at).padStart(7, '0')}`),
    ...{ source: sourceNames[at % sourceNames.length] ?? 'online', ipType: ipTypeNames[at % ipTypeNames.length] ?? 'other' },
    ...{ role: 'holder', isOverseas: at % 12 === 0, receivedAt: received, orderAt: received },
    ...{ name: seal(`样例${at}`, 'name'), phone: seal('13900000000', 'phone'), about: seal('网店盗用产品照片，样例', 'about') },
    ...{ answers: seal('样'.repeat(1_500), 'answers'), receipt: 'x'.repeat(600) },
    ...{ state: 'received', isOpen: true, ...standing },
    ...(standing.state !== 'received' && { owner: officers[at % officers.length] }),
  }
  const wrapped = house.sealer.seal(key.toString('base64'), wrapContext(owner))
  return { record: withDue(record, settings), dataKey: { _id: owner, wrapped, createdAt: received } }
}

/** Fills an empty database with cases spread over three years, as they lie there after the work of these officers. */
export const fillCases = async (house: House, officers: readonly Person[], count: number, now: Date): Promise<void> => {
  const filling = { house, settings: await currentSettings(), officers, count, now }
  for (let from = 0; from < count; from += atOnce) {
    const made = Array.from({ length: Math.min(atOnce, count - from) }, (_, at) => caseOf(filling, from + at))
    await DataKeys.collection.insertMany(made.map(({ dataKey }) => dataKey) as never[])
    await Cases.collection.insertMany(made.map(({ record }) => record) as never[])
  }
}
