import { permissionsOf, type Role } from '@tisc/shared/staff/permissions'
import type { Person } from '@tisc/shared/staff/staff.schema'
import mongoose, { type UpdateQuery } from 'mongoose'
import type { Viewer } from '../platform/guard'
import { isDuplicate } from '../platform/mongo'
import { ProblemError } from '../platform/problem-error'
import { newInvitation } from './invitation.service'
import { idleSeconds } from './session.service'
import { nameKey, Staff, type StaffRecord } from './staff.model'

/** What the list of people needs: never a password, a secret or a link. */
const fields = { name: 1, roles: 1, state: 1, createdAt: 1, lastSignIn: 1, 'invitation.expiresAt': 1 } as const

const toPerson = ({ _id, name, roles, state, createdAt, lastSignIn, invitation }: StaffRecord): Person => ({
  id: _id.toHexString(),
  name,
  roles,
  state,
  createdAt: createdAt.toISOString(),
  ...(lastSignIn && { lastSignIn: lastSignIn.toISOString() }),
  ...(invitation && { invitedUntil: invitation.expiresAt.toISOString() }),
})

/** Who is at work here, what they may do, and how many recovery codes they have left. */
export const getViewer = async (viewer: Viewer) => {
  const staff = await Staff.findById(viewer.id, { recovery: 1 }).lean<StaffRecord>()
  const { id, name, roles } = viewer
  return {
    id,
    name,
    roles: [...roles],
    permissions: permissionsOf(roles),
    idleSeconds: await idleSeconds(),
    recoveryCodesLeft: staff?.recovery.length ?? 0,
  }
}

/** Everybody, by name. */
export const listPeople = async () => ({
  items: (await Staff.find({}, fields).sort({ key: 1 }).limit(1_000).lean<StaffRecord[]>()).map(toPerson),
})

/** Adds a person who has no way in but the link. Throws `conflict` where the name is taken. */
export const addPerson = async (name: string, roles: Role[], publicUrl: string, now: Date) => {
  const { invitation, link } = newInvitation(publicUrl, now)
  const staff: StaffRecord = {
    _id: new mongoose.Types.ObjectId(),
    name,
    key: nameKey(name),
    roles,
    state: 'invited',
    sessionVersion: 0,
    createdAt: now,
    recovery: [],
    invitation,
  }
  await Staff.create([staff]).catch((error: unknown) => {
    if (isDuplicate(error, 'key')) throw new ProblemError('conflict', `已经有一位“${name}”`)
    throw error
  })
  return { person: toPerson(staff), link }
}

/** `addPerson` by an administrator. */
export const invitePerson = async (viewer: Viewer, form: { name: string; roles: Role[] }, publicUrl: string, now: Date) => {
  const invited = await addPerson(form.name, form.roles, publicUrl, now)
  viewer.note({ after: { id: invited.person.id, name: form.name, roles: form.roles } })
  return invited
}

/** Changes somebody else than the viewer, and notes what they were before. Throws `not-allowed` for oneself, `not-found` for nobody. */
const changeColleague = async (
  viewer: Viewer,
  id: string,
  states: StaffRecord['state'][],
  update: UpdateQuery<StaffRecord> | UpdateQuery<StaffRecord>[],
): Promise<Person> => {
  if (id === viewer.id) throw new ProblemError('not-allowed', '不能这样改自己，请另一位管理员来做')
  const before = await Staff.findOneAndUpdate({ _id: id, state: { $in: states } }, update, {
    projection: fields,
    updatePipeline: true,
  }).lean<StaffRecord>()
  if (!before) throw new ProblemError((await Staff.exists({ _id: id })) ? 'conflict' : 'not-found')
  const after = await Staff.findById(id, fields).lean<StaffRecord>()
  if (!after) throw new ProblemError('not-found')
  const noted = ({ name, roles, state }: StaffRecord) => ({ name, roles, state })
  viewer.note({ before: noted(before), after: noted(after) })
  return toPerson(after)
}

export const changeRoles = (viewer: Viewer, id: string, roles: Role[]): Promise<Person> =>
  changeColleague(viewer, id, ['invited', 'active', 'disabled'], { $set: { roles } })

/** Refuses a person from the next request on, everywhere, and takes an unused link back. */
export const disablePerson = (viewer: Viewer, id: string): Promise<Person> =>
  changeColleague(viewer, id, ['invited', 'active'], {
    $set: { state: 'disabled' },
    $inc: { sessionVersion: 1 },
    $unset: { invitation: 1 },
  })

/** Lets a person back; one who had never chosen a password needs a new link. */
export const enablePerson = (viewer: Viewer, id: string): Promise<Person> =>
  changeColleague(
    viewer,
    id,
    ['disabled'],
    [{ $set: { state: { $cond: [{ $eq: [{ $type: '$password' }, 'string'] }, 'active', 'invited'] } } }],
  )

/** For a lost device: nothing of the old way in works any more, the link makes a new one. */
export const resetPerson = async (viewer: Viewer, id: string, publicUrl: string, now: Date) => {
  const { invitation, link } = newInvitation(publicUrl, now)
  const person = await changeColleague(viewer, id, ['invited', 'active'], {
    $set: { state: 'invited', invitation, recovery: [] },
    $inc: { sessionVersion: 1 },
    $unset: { password: 1, authenticator: 1 },
  })
  return { person, link }
}
