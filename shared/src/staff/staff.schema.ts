import '../platform/zod-setup'
import * as z from 'zod'
import { id, instant } from '../platform/fields'
import { permissionNames, roleNames } from './permissions'

/** What a member of staff is called and signs in with: unique, letters and digits of any script. */
export const staffName = z
  .string()
  .trim()
  .normalize('NFKC')
  .regex(/^[\p{Script=Han}A-Za-z0-9][\p{Script=Han}A-Za-z0-9·.-]{1,29}$/u, '姓名用2到30个汉字、字母或数字')

export const staffRoles = z
  .array(z.enum(roleNames))
  .min(1, '请至少选一个角色')
  .transform((held) => roleNames.filter((role) => held.includes(role)))

/** A password on its way in. What makes it good enough is decided by the BFF, because its block-list is too long for a page. */
const newPassword = z.string().min(12, '密码至少12个字符').max(128, '密码最多128个字符')

/** The secret of a one-time link; it travels in a body, because addresses are logged. */
const secret = z.string().regex(/^[\w-]{22,64}$/, '链接不对，请重新打开')

export const signInForm = z.strictObject({
  name: z.string().trim().normalize('NFKC').min(1, '请填写姓名').max(60),
  password: z.string().min(1, '请填写密码').max(128),
  /** Six digits of the authenticator, or a recovery code. */
  code: z.string().trim().min(6, '请填写6位验证码').max(40),
})

export const invitationForm = z.strictObject({ secret })

/** What a one-time link leads to: who is invited, and the secret for the authenticator. */
export const invitation = z.object({
  name: z.string(),
  roles: z.array(z.string()),
  expiresAt: instant,
  authenticator: z.object({ address: z.string(), secret: z.string() }),
})
export type Invitation = z.infer<typeof invitation>

export const acceptanceForm = z.strictObject({ secret, password: newPassword, code: z.string().regex(/^\d{6}$/, '请填写6位验证码') })

/** Shown once, to be written down. */
export const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) })

/** How strong a password is, 0 to 4, as it is typed; 3 is needed. */
export const strengthForm = z.strictObject({ secret, password: z.string().max(128) })
export const strength = z.object({ score: z.int().min(0).max(4), enough: z.boolean(), advice: z.string().optional() })
export type Strength = z.infer<typeof strength>

/** Who is signed in here, and what they may do. */
export const viewer = z.object({
  id,
  name: z.string(),
  roles: z.array(z.string()),
  permissions: z.array(z.enum(permissionNames)),
  /** After so many seconds without a request the session ends. */
  idleSeconds: z.int(),
  recoveryCodesLeft: z.int(),
})

export const session = z.object({
  id,
  current: z.boolean(),
  since: instant,
  lastSeen: instant,
  address: z.string(),
  browser: z.string(),
})
export const sessionList = z.object({ items: z.array(session) })

export const staffStates = { invited: '待激活', active: '在用', disabled: '已停用' } as const
export type StaffState = keyof typeof staffStates

/** A member of staff as administrators see them. */
export const person = z.object({
  id,
  name: z.string(),
  roles: z.array(z.string()),
  state: z.enum(Object.keys(staffStates) as [StaffState, ...StaffState[]]),
  createdAt: instant,
  lastSignIn: instant.optional(),
  invitedUntil: instant.optional(),
})
export type Person = z.infer<typeof person>

export const inviteForm = z.strictObject({ name: staffName, roles: staffRoles })
export const rolesForm = z.strictObject({ roles: staffRoles })

/** A person with the one-time link that was just made for them: shown once. */
export const invited = z.object({ person, link: z.string() })
