import type { Answers } from '@tisc/shared/forms/answer.schema'
import type { Expected } from '@tisc/shared/trainings/check-in/check-in.staff.schema'
import type { Mode } from '@tisc/shared/trainings/seating/seating.state'
import mongoose, { type Types } from 'mongoose'
import { shownPhone } from '../../accounts/account.service'
import { accountOf } from '../../accounts/reach.service'
import { openAnswers, sealAnswers } from '../../platform/answers'
import type { Viewer } from '../../platform/guard'
import { inTransaction } from '../../platform/mongo'
import { ProblemError } from '../../platform/problem-error'
import type { Vault } from '../../platform/vault/vault'
import { askSeating } from '../seating.service'
import { findSession } from '../training.service'
import { addDeed, toShared } from './deeds.service'
import { type WalkInRecord, WalkIns } from './walk-in.model'

const ownerOf = (id: Types.ObjectId): `walk-in ${string}` => `walk-in ${id.toHexString()}`

type Opened = { name: string; phone: string; answers: Answers }

/** What people without an account are called and reached by, and what was answered for them, by their booking. */
export const openWalkIns = async (vault: Vault, bookings: Types.ObjectId[]): Promise<Map<string, Opened>> => {
  const found = await WalkIns.find({ _id: { $in: bookings } }).lean<WalkInRecord[]>()
  const keys = await vault.openAll(found.map(({ _id }) => ownerOf(_id)))
  return new Map(
    found.flatMap(({ _id, name, phone, answers }): [string, Opened][] => {
      const fields = keys.get(ownerOf(_id))
      if (!fields) return []
      return [
        [_id.toHexString(), { name: fields.open(name, 'name'), phone: fields.open(phone, 'phone'), answers: openAnswers(fields, answers) }],
      ]
    }),
  )
}

/** The same as others may see them: numbers are masked. */
export const nameWalkIns = async (vault: Vault, bookings: Types.ObjectId[]): Promise<Map<string, { name: string; phone: string }>> =>
  new Map([...(await openWalkIns(vault, bookings))].map(([id, { name, phone }]) => [id, { name, phone: shownPhone(phone) }]))

const refusals: Partial<Record<string, string>> = {
  already: '这个人已经有座位，请按名字签到',
  cancelled: '这一场已经取消',
  'no-such-mode': '这一场没有这种参加方式',
  full: '没有空位了',
}

/** An id made of what a number is known by. */
const idOf = (token: string): string => Buffer.from(token, 'base64url').toString('hex').slice(0, 24)

/** Who somebody without an account is on the list of a session: their number, so that the same number is the same person. */
export const numberedPerson = async (vault: Vault, sessionId: string, phone: string): Promise<string> =>
  idOf(await vault.token('walk-in', `${sessionId} ${phone}`))

type WalkIn = { name: string; phone: string; mode: Mode }

/** Keeps what somebody without an account is called and reached by, under their booking. */
export const keepWalkIn = (
  vault: Vault,
  _id: Types.ObjectId,
  { name, phone, answers = {} }: Pick<WalkIn, 'name' | 'phone'> & { answers?: Answers },
  startsAt: Date,
  now: Date,
) =>
  inTransaction(async (session) => {
    if (await WalkIns.exists({ _id })) return
    const fields = await vault.create(ownerOf(_id), now, session)
    const sealed = sealAnswers(fields, answers)
    const record = {
      _id,
      name: fields.seal(name, 'name'),
      phone: fields.seal(phone, 'phone'),
      startsAt,
      ...(sealed && { answers: sealed }),
    }
    await WalkIns.create([record], { session })
  })

/** Forgets it: they have an account by now. */
export const forgetWalkIn = async (vault: Vault, _id: Types.ObjectId): Promise<void> => {
  await WalkIns.deleteOne({ _id })
  await vault.destroy(ownerOf(_id))
}

/** Gives a seat to somebody who came without one, where there is room, and checks them in. Who has an account is known by the number. */
export const addWalkIn = async (vault: Vault, viewer: Viewer, sessionId: string, walkIn: WalkIn, key: string, now: Date) => {
  const { training, session } = await findSession(sessionId)
  const account = await accountOf(vault, 'phone', walkIn.phone)
  const person = account?.toHexString() ?? (await numberedPerson(vault, sessionId, walkIn.phone))
  const id = new mongoose.Types.ObjectId().toHexString()
  const place = { trainingId: training._id.toHexString(), startsAt: session.startsAt }
  const command = { type: 'walk-in' as const, id, person, mode: walkIn.mode, key: `${viewer.id} ${key}` }
  const result = await askSeating(sessionId, place, command, now)
  if ('refused' in result) throw new ProblemError('conflict', refusals[result.refused])
  const bookingId = new mongoose.Types.ObjectId(result.entry?.id)
  if (!account) await keepWalkIn(vault, bookingId, walkIn, session.startsAt, now)
  const by = { id: viewer.id, name: viewer.name }
  const { deed } = await addDeed(
    {
      sessionId: session._id,
      bookingId,
      kind: 'in',
      way: 'walk-in',
      at: now,
      by,
      key: `walk-in ${bookingId.toHexString()}`,
      after: 'latest',
    },
    now,
  )
  const shown: Expected = {
    booking: bookingId.toHexString(),
    name: walkIn.name,
    phone: shownPhone(walkIn.phone),
    mode: walkIn.mode,
    state: 'seated',
  }
  return { person: shown, items: deed ? [toShared(deed)] : [] }
}
