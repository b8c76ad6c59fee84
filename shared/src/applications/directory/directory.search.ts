import type { ListingField } from '../../platform/listing-fields'

/** Somebody in the public directory: what they let be listed, and nothing else. `key` says nothing of who it is. */
export type Listed = {
  key: string
  programme: string
  name?: string | undefined
  employer?: string | undefined
  ipTypes: readonly string[]
  jurisdictions: readonly string[]
  languages: readonly string[]
  region?: string | undefined
}

/** What the pool knows of somebody beside what they let be listed. */
type Known = Required<Omit<Listed, 'region'>> & Pick<Listed, 'region'>

/** As much of somebody as they let be listed; nothing where that is nothing. */
export const listedOf = (known: Known, listed: readonly ListingField[]): Listed | undefined => {
  if (listed.length === 0) return undefined
  const may = (field: ListingField) => listed.includes(field)
  return {
    ...{ key: known.key, programme: known.programme },
    ...(may('name') && known.name && { name: known.name }),
    ...(may('employer') && known.employer && { employer: known.employer }),
    ipTypes: may('ipTypes') ? known.ipTypes : [],
    jurisdictions: may('jurisdictions') ? known.jurisdictions : [],
    languages: may('languages') ? known.languages : [],
    ...(may('region') && known.region && { region: known.region }),
  }
}

/** The facets of the directory, each with the values that somebody lets be listed of it. */
const facets = {
  programme: ({ programme }: Listed): readonly string[] => [programme],
  ipType: ({ ipTypes }: Listed) => ipTypes,
  jurisdiction: ({ jurisdictions }: Listed) => jurisdictions,
  language: ({ languages }: Listed) => languages,
  region: ({ region }: Listed): readonly string[] => (region ? [region] : []),
}
export type DirectoryFacet = keyof typeof facets
export const directoryFacets = Object.keys(facets) as DirectoryFacet[]

export type DirectoryFilters = { readonly [Facet in DirectoryFacet]?: string | undefined }

/** Those with a name first, in the order of its pinyin; the others by their key, which says nothing. */
const order = (one: Listed, other: Listed): number => {
  if ((one.name === undefined) !== (other.name === undefined)) return one.name === undefined ? 1 : -1
  return (one.name ?? '').localeCompare(other.name ?? '', 'zh-Hans-CN') || (one.key < other.key ? -1 : 1)
}

/** Those whom all filters leave, and how many there are of each value of a facet if it alone is chosen anew. */
export const searchListed = (all: readonly Listed[], filters: DirectoryFilters, named: (one: Listed) => boolean = () => true) => {
  const wanted = directoryFacets.filter((facet) => filters[facet])
  const fails = (one: Listed) => wanted.filter((facet) => !facets[facet](one).includes(filters[facet] ?? ''))
  const counts = Object.fromEntries(directoryFacets.map((facet) => [facet, {}])) as Record<DirectoryFacet, Record<string, number>>
  const found: Listed[] = []
  for (const one of all.filter(named)) {
    const failed = fails(one)
    if (failed.length === 0) found.push(one)
    if (failed.length > 1) continue
    for (const facet of failed.length === 1 ? failed : directoryFacets)
      for (const value of facets[facet](one)) counts[facet][value] = (counts[facet][value] ?? 0) + 1
  }
  return { found: found.sort(order), facets: counts }
}
