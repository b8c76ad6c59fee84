import type { CaseEntry, OwnCase } from '@tisc/shared/rights/rights.schema'
import type { CaseRecord } from '../case.model'
import type { CaseEntryRecord } from '../case-entry.model'
import { type Link, linksOf, sameAmong } from './links'

/** Why cases are joined is the staff's own. */
const reasons: CaseEntry['kind'][] = ['merged', 'absorbed', 'released']
/** That somebody else's case goes on in this one is nothing to its person. */
const others: CaseEntry['kind'][] = ['absorbed', 'released']

/** What the person of a case may know of those it belongs together with: which one it is where it is their own, else that there is one. */
export const ownJoining = async (record: CaseRecord) => {
  const links = linksOf(record)
  const same = await sameAmong(record, links)
  const isOwn = ({ id }: Pick<Link, 'id'>) => same.has(id.toHexString())
  const show = (link: Link): OwnCase['joined'][number] => ({
    ...{ how: link.how, at: link.at.toISOString(), isOver: link.isOver },
    ...(isOwn(link) && { other: { id: link.id.toHexString(), reference: link.reference } }),
  })
  return {
    joined: links.filter((link) => link.how !== 'absorbed' || isOwn(link)).map(show),
    /** What of a story they see, of what is theirs to see at all. */
    story: (story: readonly CaseEntryRecord[]): CaseEntryRecord[] =>
      story
        .filter(({ kind, other }) => !others.includes(kind) || (other !== undefined && isOwn(other)))
        .map(({ other, text, ...entry }) => ({
          ...entry,
          ...(other && isOwn(other) && { other }),
          ...(text && !reasons.includes(entry.kind) && { text }),
        })),
  }
}
