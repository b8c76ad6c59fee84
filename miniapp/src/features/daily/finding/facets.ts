import type { SearchPage } from '@tisc/shared/daily/search.schema'
import { regionName } from '@tisc/shared/platform/regions'
import type { Facet } from './question'

export type FacetCount = SearchPage['facets']['type'][number]

/** What can be chosen under a facet. The chosen word is among them even when nothing is left under it, so that it can be taken back. */
export const choicesOf = (facet: Facet, counts: FacetCount[], chosen: string | undefined): FacetCount[] => {
  if (!chosen || counts.some(({ value }) => value === chosen)) return counts
  return [...counts, { value: chosen, name: facet === 'region' ? regionName(chosen) : chosen, count: 0 }]
}

/** How many there are of all kinds: a facet's own filter does not narrow its counts. */
export const countAll = (counts: FacetCount[]): number => counts.reduce((sum, { count }) => sum + count, 0)

/** The place of the first hit that means nothing in Qingdao today; they are the last ones. Nothing when all do, or when it cannot be told. */
export const firstNotApplicable = ({ total, notApplicable }: Pick<SearchPage, 'total' | 'notApplicable'>): number | undefined =>
  notApplicable > 0 && !total.more ? total.count - notApplicable : undefined
