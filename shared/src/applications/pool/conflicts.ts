import { likenessOf } from '../desk/interests'

/** What of a member a party of a case may be alike to. */
export const tieKinds = {
  name: '本人',
  formerNames: '曾用名',
  employer: '单位',
  formerEmployers: '以前的单位',
  interests: '要回避的',
} as const
export type TieKind = keyof typeof tieKinds

/** Somebody as far as conflicts of interest are concerned. */
export type Tied = Record<'name' | 'employer', string> & Record<'formerNames' | 'formerEmployers' | 'interests', readonly string[]>

/** A party of a case and what of a member it is alike to; `near` is for a person to judge. */
export type Conflict = { party: string; with: string; kind: TieKind; likeness: 'same' | 'near' }

/**
 * Every tie between the parties of a case (names, former names, employers, agents) and a member, certain ones first. Names are compared
 * without how they are written: width, case, blanks, points, legal form.
 */
export const conflictsBetween = (parties: readonly string[], member: Tied): Conflict[] => {
  const ties = (Object.keys(tieKinds) as TieKind[]).flatMap((kind) => [member[kind]].flat().map((name) => ({ kind, name })))
  const found = parties.flatMap((party) =>
    ties.flatMap(({ kind, name }) => {
      const likeness = likenessOf(party, name)
      return likeness ? [{ party, with: name, kind, likeness }] : []
    }),
  )
  return found.sort((one, other) => Number(one.likeness === 'near') - Number(other.likeness === 'near'))
}
