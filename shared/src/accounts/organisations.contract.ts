import '../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../platform/contract'
import { id, instant, phone } from '../platform/fields'
import { creditCode } from './credit-code'

/** An owner invites, lets in and hands over; a colleague shares the organisation's cases and bookings; an agent acts for it for a term. */
export const organisationRoles = { owner: '负责人', colleague: '同事', agent: '代理' } as const
export const organisationRole = z.enum(['owner', 'colleague', 'agent'])
export type OrganisationRole = z.infer<typeof organisationRole>

/** `asked`: waits for an owner; `invited`: waits for the person. */
export const membershipState = z.enum(['member', 'asked', 'invited'])
export type MembershipState = z.infer<typeof membershipState>

/** An organisation of the person's, and what they are there. */
export const ownOrganisation = z.object({
  id,
  code: z.string(),
  name: z.string(),
  /** What leaving, declining or taking an application back names. */
  membership: id,
  role: organisationRole,
  state: membershipState,
  /** Whether the person acts for it on this device. */
  acting: z.boolean(),
})
export type OwnOrganisation = z.infer<typeof ownOrganisation>

/** One of an organisation's people, as the others see them. */
export const organisationMember = z.object({
  id,
  role: organisationRole,
  state: membershipState,
  self: z.boolean(),
  name: z.string().optional(),
  phone: z.string().optional(),
  since: instant,
})
export type OrganisationMember = z.infer<typeof organisationMember>

const name = z.string().trim().min(2, '请填写营业执照上的名称').max(100, '最多100个字')
const organisation = z.strictObject({ id })
const membership = z.strictObject({ id, membership: id })
const mine = z.object({ items: z.array(ownOrganisation) })
const members = z.object({ items: z.array(organisationMember) })

/** The organisations a person belongs to, their people, and for whom one acts. */
export const organisationsContract = defineContract({
  listOrganisations: {
    method: 'GET',
    path: '/api/accounts/organisations',
    access: 'member',
    success: 200,
    response: mine,
    summary: 'The organisations one belongs to, asked to join or is invited to',
  },
  foundOrganisation: {
    method: 'POST',
    path: '/api/accounts/organisations',
    access: 'member',
    body: z.strictObject({ code: creditCode, name }),
    success: 200,
    response: ownOrganisation,
    rate: { points: 30, seconds: 3_600 },
    summary: 'Enter an organisation by its 统一社会信用代码: the first becomes its owner, everybody else asks its owners to be let in',
  },
  listMembers: {
    method: 'GET',
    path: '/api/accounts/organisations/:id/members',
    access: 'member',
    params: organisation,
    success: 200,
    response: members,
    summary: 'An organisation’s people, for those who belong to it',
  },
  inviteMember: {
    method: 'POST',
    path: '/api/accounts/organisations/:id/invitations',
    access: 'member',
    params: organisation,
    body: z.strictObject({ phone }),
    success: 200,
    response: members,
    rate: { points: 60, seconds: 3_600 },
    summary: 'Invite a colleague by phone number; they find it when they sign in with that number',
  },
  joinOrganisation: {
    method: 'POST',
    path: '/api/accounts/organisations/:id/join',
    access: 'member',
    params: organisation,
    success: 200,
    response: ownOrganisation,
    summary: 'Accept the invitation to one’s own number',
  },
  admitMember: {
    method: 'POST',
    path: '/api/accounts/organisations/:id/members/:membership/admit',
    access: 'member',
    params: membership,
    success: 200,
    response: members,
    summary: 'Let somebody in who asked',
  },
  removeMember: {
    method: 'DELETE',
    path: '/api/accounts/organisations/:id/members/:membership',
    access: 'member',
    params: membership,
    success: 200,
    response: z.object({}),
    summary: 'Leave, decline, or as an owner remove somebody; the last owner hands over first',
  },
  handOver: {
    method: 'POST',
    path: '/api/accounts/organisations/:id/members/:membership/hand-over',
    access: 'member',
    params: membership,
    success: 200,
    response: members,
    summary: 'Make a colleague the owner in one’s own place',
  },
  actFor: {
    method: 'PUT',
    path: '/api/accounts/me/acting',
    access: 'member',
    body: z.strictObject({ organisation: id.nullable() }),
    success: 200,
    response: mine,
    summary: 'Choose for whom one acts on this device: an organisation, or oneself',
  },
})
