import { digestOf, mintSecret } from '@tisc/bff/platform/secret'
import { Sessions } from '@tisc/bff/staff/session.model'
import { nameKey, Staff } from '@tisc/bff/staff/staff.model'
import type { DeskAct, DeskCase } from '@tisc/shared/rights/cases.staff.contract'
import mongoose from 'mongoose'
import { type Caller, callOf } from './calls'
import { insist, insistOn } from './insist'

export type Officer = Caller & { id: string }

/** An officer who is at work, without the way through the door. */
export const startOfficer = async (name: string): Promise<Officer> => {
  const [_id, now, secret] = [new mongoose.Types.ObjectId(), new Date(), mintSecret()]
  const common = { key: nameKey(name), state: 'active' as const, sessionVersion: 0, createdAt: now, recovery: [] }
  await Staff.create([{ _id, name, roles: ['case-officer'], ...common }])
  const visit = { address: '203.0.113.1', browser: 'proof' }
  await Sessions.create([
    { _id: new mongoose.Types.ObjectId(), digest: digestOf(secret), staffId: _id, version: 0, since: now, lastSeen: now, ...visit },
  ])
  return { id: _id.toHexString(), staff: secret, address: visit.address }
}

const pathOf = (id: string) => `/api/rights/desk/cases/${id}`

/** What an officer does with a case that is theirs alone: once, however often it has to be asked for. */
export const actAt = async (urls: readonly string[], officer: Officer, id: string, act: DeskAct): Promise<void> => {
  const look = () => insistOn<DeskCase>(urls, 0, callOf(officer, { method: 'GET', path: pathOf(id) }))
  const { revision } = await look()
  const { status, body } = await insist(urls, 1, callOf(officer, { path: `${pathOf(id)}/acts`, body: { revision, act } }))
  if (status < 300) return
  // the line broke after the server had done it: the case has moved on, by this very act
  if (status === 409 && (await look()).revision === revision + 1) return
  throw new Error(`${act.do} was answered ${status}: ${JSON.stringify(body)}`)
}
