import type { Membership } from '@tisc/shared/applications/pool/pool.schema'
import { daysBetween, reminders } from '@tisc/shared/applications/pool/term'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import type { FieldSealer } from '../../platform/vault/vault'
import type { MemberRecord } from './member.model'
import { openApart, openFacts, openText, openWork } from './sealed-member'

const checkedOf = (fields: FieldSealer, { work, ipTypes, jurisdictions, languages }: MemberRecord) =>
  ({ ...openWork(fields, work), ipTypes, jurisdictions, languages }) as Membership['checked']

const ownOf = (fields: FieldSealer, { apart, isOpen, openFrom, most, region }: MemberRecord): Membership['own'] => ({
  ...openApart(fields, apart),
  isOpen,
  ...(openFrom && { openFrom }),
  most,
  ...(region && { region }),
})

/** A membership as its member sees it. */
export const showMembership = (fields: FieldSealer, record: MemberRecord, now: Date): Membership => {
  const { _id, programme, state, revision, name, since, until, load, proposed, proposedAt, said, objection, hasObjected } = record
  return {
    ...{ id: _id.toHexString(), programme, state, revision, until, load },
    name: openText(fields, name),
    since: since.toISOString(),
    checked: checkedOf(fields, record),
    own: ownOf(fields, record),
    ...(proposed && proposedAt && { proposed: { facts: openFacts(fields, proposed), at: proposedAt.toISOString() } }),
    ...(said && { said: openText(fields, said) }),
    ...(objection && { objection: openText(fields, objection) }),
    mayObject: state === 'removed' && !hasObjected,
    endsSoon: state === 'active' && daysBetween(shanghaiDay(now), until) <= reminders[0],
    today: shanghaiDay(now),
  }
}
