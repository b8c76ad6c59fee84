import type { Subject } from '../case.words'
import type { CaseFacts } from '../rights.schema'
import { type AgencyKey, byIpType, bySubject } from './agencies'

/** An office that is concerned, and why; `isAssumed` where no document says so and the centre has to confirm it. */
export type Route = { agency: AgencyKey; why: string; isAssumed: boolean }

/**
 * The offices that a case concerns, the first is suggested: what it touches decides before the kind of right, because it does whatever the
 * right is. None is named twice; nothing is suggested while neither is known. A case abroad is for the overseas guidance, not for an office
 * here, unless it touches something that is.
 */
export const routesOf = ({ ipType, subjects = [], isOverseas }: Pick<CaseFacts, 'ipType' | 'subjects' | 'isOverseas'>): Route[] => {
  const touched = (Object.keys(bySubject) as Subject[]).filter((subject) => subjects.includes(subject)).map((subject) => bySubject[subject])
  const kind = ipType === 'unknown' || isOverseas ? [] : [byIpType[ipType]]
  const all = [...touched, ...kind].map((one) => ({
    agency: one.agency,
    why: one.why,
    isAssumed: 'isAssumed' in one && one.isAssumed === true,
  }))
  return all.filter(({ agency }, at) => all.findIndex((one) => one.agency === agency) === at)
}
