import type { acceptanceForm, Invitation } from '@tisc/shared/staff/staff.schema'
import type * as z from 'zod'
import { inTransaction } from '../platform/mongo'
import { ProblemError } from '../platform/problem-error'
import { digestOf, mintSecret } from '../platform/secret'
import type { Visit } from '../platform/visit'
import { authenticatorAddress, authenticatorContext, newAuthenticatorSecret, newRecoveryCodes, stepOf } from './authenticator'
import { rememberDevice } from './device.service'
import { hashPassword, ratePassword } from './password'
import { openSession } from './session.service'
import type { Door } from './sign-in.service'
import { Staff, type StaffRecord } from './staff.model'

/** How long a one-time link can be used, in milliseconds. */
const linkLife = 24 * 3_600_000

const gone = '链接已经用过或者过期了，请管理员重新发一个'

/** A new one-time link: what is stored of it, and its address. The secret stands behind #, which browsers send to nobody. */
export const newInvitation = (publicUrl: string, now: Date) => {
  const secret = mintSecret()
  const invitation = { digest: digestOf(secret), expiresAt: new Date(now.getTime() + linkLife) }
  return { invitation, link: `${publicUrl}/console/welcome#${secret}` }
}

const open = (secret: string, now: Date) => ({ 'invitation.digest': digestOf(secret), 'invitation.expiresAt': { $gt: now } })

type Invited = StaffRecord & { invitation: NonNullable<StaffRecord['invitation']> }

const findInvited = async (secret: string, now: Date): Promise<Invited> => {
  const staff = await Staff.findOne(open(secret, now)).lean<StaffRecord>()
  if (!staff?.invitation) throw new ProblemError('not-found', gone)
  return { ...staff, invitation: staff.invitation }
}

/** What a link leads to; opened again it shows the same authenticator secret. Throws `not-found` once it is used or expired. */
export const openInvitation = async ({ sealer }: Door, secret: string, now: Date): Promise<Invitation> => {
  const { _id } = await findInvited(secret, now)
  const sealed = sealer.seal(newAuthenticatorSecret(), authenticatorContext({ _id }))
  await Staff.updateOne({ _id, ...open(secret, now), 'invitation.secret': { $exists: false } }, { $set: { 'invitation.secret': sealed } })
  const { name, roles, invitation } = await findInvited(secret, now)
  const authenticator = sealer.open(invitation.secret ?? '', authenticatorContext({ _id }))
  return {
    name,
    roles,
    expiresAt: invitation.expiresAt.toISOString(),
    authenticator: { address: authenticatorAddress(name, authenticator), secret: authenticator },
  }
}

/** How strong a password would be for the person of this link. */
export const rateInvitedPassword = async (form: { secret: string; password: string }, now: Date) =>
  ratePassword(form.password, (await findInvited(form.secret, now)).name)

const refuse = (field: string, detail: string): never => {
  throw new ProblemError('invalid-input', undefined, [{ pointer: `#/body/${field}`, detail }])
}

/** Uses a link up: password and authenticator are set together or not at all. The person is signed in. */
export const acceptInvitation = async ({ sealer, record }: Door, form: z.output<typeof acceptanceForm>, visit: Visit, now: Date) => {
  const staff = await findInvited(form.secret, now)
  const { enough, advice } = await ratePassword(form.password, staff.name)
  if (!enough) refuse('password', advice ?? '密码太弱')
  const sealed = staff.invitation.secret
  const step = sealed && stepOf(form.code, sealer.open(sealed, authenticatorContext(staff)), now)
  if (!sealed || !step) return refuse('code', '验证码不对，请看验证器上现在的6位数字')
  const { codes, digests } = newRecoveryCodes()
  const chosen = { password: await hashPassword(form.password), authenticator: { secret: sealed, lastStep: step }, recovery: digests }
  const who = { id: staff._id.toHexString(), name: staff.name }
  await inTransaction(async () => {
    const accepted = await Staff.findOneAndUpdate(
      { _id: staff._id, ...open(form.secret, now) },
      { $set: { state: 'active', ...chosen, lastSignIn: now }, $inc: { sessionVersion: 1 }, $unset: { invitation: 1 } },
      { returnDocument: 'after' },
    ).lean<StaffRecord>()
    if (!accepted) throw new ProblemError('not-found', gone)
    await openSession(accepted, visit, now)
    await record({ at: now, who, from: visit.address, what: 'acceptInvitation', outcome: 'done', requestId: visit.requestId })
  })
  await rememberDevice(staff, visit, now)
  return { recoveryCodes: codes }
}

/** Replaces all recovery codes of the viewer. */
export const renewRecoveryCodes = async (staffId: string) => {
  const { codes, digests } = newRecoveryCodes()
  await Staff.updateOne({ _id: staffId, state: 'active' }, { $set: { recovery: digests } })
  return { recoveryCodes: codes }
}
