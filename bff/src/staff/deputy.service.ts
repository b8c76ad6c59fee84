import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import type { Deputy, deputyForm } from '@tisc/shared/staff/deputies.contract'
import mongoose, { type Types } from 'mongoose'
import type * as z from 'zod'
import type { Viewer } from '../platform/guard'
import { ProblemError } from '../platform/problem-error'
import { Deputies, type DeputyRecord } from './deputy.model'
import { Staff, type StaffRecord } from './staff.model'

type Colleague = Pick<StaffRecord, '_id' | 'name' | 'roles'>

/** Those of the ids who work here now; who was disabled stands in for nobody. */
const active = async (ids: Types.ObjectId[]): Promise<Map<string, Colleague>> => {
  const found = await Staff.find({ _id: { $in: ids }, state: 'active' }, { name: 1, roles: 1 }).lean<Colleague[]>()
  return new Map(found.map((one) => [one._id.toHexString(), one]))
}

const shared = (one: readonly string[], other: readonly string[]): string[] => one.filter((role) => other.includes(role))

/** Namings with their people as they are today; without a role in common a naming means nothing and is not shown. */
const withPeople = async (records: DeputyRecord[]): Promise<Deputy[]> => {
  const people = await active(records.flatMap(({ personId, deputyId }) => [personId, deputyId]))
  return records.flatMap(({ _id, personId, deputyId, from, to }) => {
    const [person, deputy] = [people.get(personId.toHexString()), people.get(deputyId.toHexString())]
    const roles = person && deputy ? shared(person.roles, deputy.roles) : []
    if (!person || !deputy || roles.length === 0) return []
    const toPerson = ({ _id, name }: Colleague) => ({ id: _id.toHexString(), name })
    return [{ id: _id.toHexString(), from, to, person: toPerson(person), deputy: { ...toPerson(deputy), roles } }]
  })
}

const find = (filter: { personId: Types.ObjectId } | { deputyId: Types.ObjectId }, today: string) =>
  Deputies.find({ ...filter, to: { $gte: today } })
    .sort({ to: 1 })
    .limit(100)
    .lean<DeputyRecord[]>()

/** For whom somebody stands in today. */
export const absentFor = async (viewer: Pick<Viewer, 'id'>, now: Date): Promise<Deputy[]> => {
  const today = shanghaiDay(now)
  const records = await find({ deputyId: new mongoose.Types.ObjectId(viewer.id) }, today)
  return withPeople(records.filter(({ from }) => from <= today))
}

/** Who is away today, and the namings by which somebody stands in for them. */
export const awayToday = async (now: Date): Promise<{ away: Set<string>; deputies: Deputy[] }> => {
  const today = shanghaiDay(now)
  const records = await Deputies.find({ to: { $gte: today }, from: { $lte: today } })
    .limit(500)
    .lean<DeputyRecord[]>()
  return { away: new Set(records.map(({ personId }) => personId.toHexString())), deputies: await withPeople(records) }
}

/** One's own deputies, for whom one stands in, and who could stand in. */
export const listDeputies = async (viewer: Viewer, now: Date) => {
  const own = new mongoose.Types.ObjectId(viewer.id)
  const today = shanghaiDay(now)
  const colleagues = await Staff.find({ state: 'active', _id: { $ne: own } }, { name: 1, roles: 1 })
    .sort({ key: 1 })
    .limit(500)
    .lean<Colleague[]>()
  return {
    mine: await withPeople(await find({ personId: own }, today)),
    others: await withPeople(await find({ deputyId: own }, today)),
    colleagues: colleagues
      .map(({ _id, name, roles }) => ({ id: _id.toHexString(), name, roles: shared(roles, viewer.roles) }))
      .filter(({ roles }) => roles.length > 0),
  }
}

const refuse = (field: string, detail: string): never => {
  throw new ProblemError('invalid-input', undefined, [{ pointer: `#/body/${field}`, detail }])
}

/** Names a colleague who already holds a role of the viewer's. Throws `invalid-input` for anybody else and for days that are over. */
export const nameDeputy = async (viewer: Viewer, form: z.output<typeof deputyForm>, now: Date): Promise<Deputy> => {
  if (form.deputy === viewer.id) refuse('deputy', '不能由自己代理自己')
  if (form.to < shanghaiDay(now)) refuse('to', '这一天已经过去了')
  const record: DeputyRecord = {
    _id: new mongoose.Types.ObjectId(),
    personId: new mongoose.Types.ObjectId(viewer.id),
    deputyId: new mongoose.Types.ObjectId(form.deputy),
    from: form.from,
    to: form.to,
    at: now,
  }
  const [named] = await withPeople([record])
  if (!named) return refuse('deputy', '代理人要在用，而且已经有您的一个角色')
  await Deputies.create([record])
  viewer.note({ after: { deputy: named.deputy.name, roles: named.deputy.roles, from: form.from, to: form.to } })
  return named
}

/** Takes one's own naming back. Throws `not-found` for anybody else's. */
export const endDeputy = async (viewer: Viewer, id: string) => {
  const ended = await Deputies.findOneAndDelete({ _id: id, personId: new mongoose.Types.ObjectId(viewer.id) }).lean<DeputyRecord>()
  if (!ended) throw new ProblemError('not-found')
  viewer.note({ before: { deputy: ended.deputyId.toHexString(), from: ended.from, to: ended.to } })
  return {}
}
