import type { Role } from '@tisc/shared/staff/permissions'
import type { AuditEntry } from '../platform/guard'
import { inTransaction } from '../platform/mongo'
import { ProblemError } from '../platform/problem-error'
import { newInvitation } from './invitation.service'
import { addPerson } from './people.service'
import { nameKey, Staff } from './staff.model'

type Grant = { name: string; roles: Role[]; reset: boolean }
type Tools = { publicUrl: string; now: Date; record(entry: AuditEntry): Promise<void> }

/**
 * What whoever runs the server may do: add a person, or with `reset` give one who is there these roles and a new way in, also when they
 * were disabled. Gives the one-time link. Throws `conflict` for a person who is there, `not-found` for a reset of nobody.
 */
export const grantStaff = async ({ name, roles, reset }: Grant, { publicUrl, now, record }: Tools): Promise<string> => {
  const what = reset ? 'grantStaff --reset' : 'grantStaff'
  return inTransaction(async () => {
    const made = reset ? await resetByName(name, roles, publicUrl, now) : await addPerson(name, roles, publicUrl, now)
    await record({ at: now, who: { name: '命令行' }, from: '本机', what, outcome: 'done', subject: name, after: { roles } })
    return made.link
  })
}

const resetByName = async (name: string, roles: Role[], publicUrl: string, now: Date) => {
  const { invitation, link } = newInvitation(publicUrl, now)
  const { matchedCount } = await Staff.updateOne(
    { key: nameKey(name) },
    { $set: { roles, state: 'invited', invitation, recovery: [] }, $inc: { sessionVersion: 1 }, $unset: { password: 1, authenticator: 1 } },
  )
  if (!matchedCount) throw new ProblemError('not-found')
  return { link }
}
