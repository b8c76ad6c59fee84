import { weightOf } from './load'

/** Who could get a case; `weight`: what they and those they stand in for have already. */
export type Officer = { id: string; weight: number; isAbsent: boolean }

/** A case that nobody has; `needsSecond`: its answer must be read by somebody else than who has it. */
export type Unassigned = { id: string; needsSecond: boolean }

/** What an assigned case weighs, whichever it is: one that we have to act on. */
const own = weightOf('assigned')

/** Whether somebody else could read what this officer answers. */
const hasReader = ({ id }: Pick<Officer, 'id'>, readers: readonly string[]): boolean => readers.some((reader) => reader !== id)

/**
 * Who might get which case, so that the heaviest load is no heavier than it must be: each goes to whoever has least by then, first of all
 * those that not everybody can have. Absent officers get none, and nobody gets a case whose answer no other could read: what nobody can have
 * is not in the answer. Cases come in the order of their deadlines, so that what is urgent is spread too.
 */
export const spread = (cases: readonly Unassigned[], officers: readonly Officer[], readers: readonly string[]): Map<string, string> => {
  const present = officers.filter(({ isAbsent }) => !isAbsent).map((one) => ({ ...one }))
  const read = present.filter((one) => hasReader(one, readers))
  const given = new Map<string, string>()
  for (const { id, needsSecond } of [...cases].sort((one, other) => Number(other.needsSecond) - Number(one.needsSecond))) {
    const [least] = [...(needsSecond ? read : present)].sort((one, other) => one.weight - other.weight)
    if (!least) continue
    least.weight += own
    given.set(id, least.id)
  }
  return given
}
