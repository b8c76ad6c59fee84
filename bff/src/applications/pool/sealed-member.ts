import type { CheckedFacts, OwnFacts } from '@tisc/shared/applications/pool/pool.schema'
import type { FieldSealer } from '../../platform/vault/vault'
import type { MemberRecord } from './member.model'

type Work = Pick<CheckedFacts, 'employer' | 'title'>
type Apart = Pick<OwnFacts, 'formerNames' | 'formerEmployers' | 'interests'>

const field = 'pool'
const seal = (fields: FieldSealer, value: unknown): string => fields.seal(JSON.stringify(value), field)
const open = (fields: FieldSealer, sealed: string): unknown => JSON.parse(fields.open(sealed, field))

export const sealText = seal as (fields: FieldSealer, text: string) => string
export const openText = open as (fields: FieldSealer, sealed: string) => string
export const sealWork = seal as (fields: FieldSealer, work: Work) => string
export const openWork = open as (fields: FieldSealer, sealed: string) => Work
export const sealApart = seal as (fields: FieldSealer, apart: Apart) => string
export const openApart = open as (fields: FieldSealer, sealed: string) => Apart
export const sealFacts = seal as (fields: FieldSealer, facts: CheckedFacts) => string
export const openFacts = open as (fields: FieldSealer, sealed: string) => CheckedFacts

/** Everything sealed in a membership, sealed anew with another key. */
export const resealedMember = (
  keys: { from: FieldSealer; into: FieldSealer },
  { name, work, apart, proposed, said, objection, events }: MemberRecord,
) => {
  const again = (sealed: string) => seal(keys.into, open(keys.from, sealed))
  return {
    name: again(name),
    work: again(work),
    apart: again(apart),
    ...(proposed && { proposed: again(proposed) }),
    ...(said && { said: again(said) }),
    ...(objection && { objection: again(objection) }),
    events: events.map((event) => (event.say ? { ...event, say: again(event.say) } : event)),
  }
}
