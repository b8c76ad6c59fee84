import type { OrganisationMember, OwnOrganisation } from '@tisc/shared/accounts/organisations.contract'

/** For tests: an organisation of one's own, with what the test is about. */
export const sampleOrganisation = (changes: Partial<OwnOrganisation> = {}): OwnOrganisation => ({
  id: 'o1',
  code: '91350100M000100Y43',
  name: '样例精密机械',
  membership: 'm1',
  role: 'owner',
  state: 'member',
  acting: false,
  ...changes,
})

/** For tests: one of its people. */
export const samplePerson = (changes: Partial<OrganisationMember> = {}): OrganisationMember => ({
  id: 'm1',
  role: 'colleague',
  state: 'member',
  self: false,
  name: '吴同',
  phone: '139****0002',
  since: '2026-11-24T02:00:00.000Z',
  ...changes,
})
