import '../../platform/zod-setup'
import * as z from 'zod'
import { day, id, instant } from '../../platform/fields'
import { invitationStateNames } from './invitation.state'

/** How the person whose case it is agreed to an expert seeing it: on the phone by themselves, or told to the officer, who writes it down. */
export const agreements = { app: '请当事人在手机上自己同意', phone: '电话里已经同意', window: '当面已经同意', paper: '有书面同意' } as const
export const agreementNames = Object.keys(agreements) as [keyof typeof agreements, ...(keyof typeof agreements)[]]

export const reasonText = z.string('请写明理由').trim().min(1, '请写明理由').max(500, '最多500个字')

/** What an invitation says before it is accepted: nothing of whom the case is about. */
const invitationFacts = z.object({
  id,
  state: z.enum(invitationStateNames),
  at: instant,
  /** The last day to answer. */
  answerBy: day,
  ipType: z.string(),
  isOverseas: z.boolean(),
  place: z.string().optional(),
  urgentDay: day.optional(),
})

/** An invitation as the member sees it. */
export const invitation = invitationFacts.extend({
  /** What the case is about; only once it is accepted, and whose case it is agreed. */
  details: z.object({ reference: z.string(), about: z.string(), parties: z.array(z.string()), officer: z.string() }).optional(),
  /** Accepted, and whose case it is has not agreed yet. */
  isWaitingForConsent: z.boolean(),
  /** Why it was given to somebody else. */
  said: z.string().optional(),
  today: day,
})
export type Invitation = z.infer<typeof invitation>

/** An invitation as the desk sees it. */
export const deskInvitation = z.object({
  id,
  member: z.object({ id, name: z.string() }),
  state: z.enum(invitationStateNames),
  at: instant,
  by: z.string(),
  answerBy: day,
  agreed: z.enum(agreementNames),
  /** Whether the expert may see what the case is about. */
  isAgreed: z.boolean(),
  judged: z.string().optional(),
  said: z.string().optional(),
})
export type DeskInvitation = z.infer<typeof deskInvitation>
