import { type Posting, yearOf } from './posting'

/** What a search is narrowed to; absent means all. */
export type SearchFilter = {
  type?: string | undefined
  topic?: string | undefined
  region?: string | undefined
  year?: number | undefined
  validity?: string | undefined
}

/** The words a facet counts an article under; an empty one is none. */
const facetWords = {
  type: ({ facts }: Posting): string[] => [facts.type],
  topic: ({ facts }: Posting): string[] => facts.topics,
  region: ({ facts }: Posting): string[] => [facts.region],
  year: (posting: Posting): string[] => [yearOf(posting)],
  validity: ({ facts }: Posting): string[] => [facts.validity],
} as const satisfies Record<keyof SearchFilter, (posting: Posting) => string[]>
export type Facet = keyof typeof facetWords
export const facetNames = Object.keys(facetWords) as Facet[]

/** How to tell which facets' filters a posting does not pass. */
export const createFilter = (filter: SearchFilter): ((posting: Posting) => Facet[]) => {
  const wanted = facetNames.filter((facet) => filter[facet] !== undefined)
  return (posting) => wanted.filter((facet) => !facetWords[facet](posting).includes(String(filter[facet])))
}

type Count = { value: string; count: number }

/** How many articles stand under each word of each facet. A facet's own filter does not narrow it: the reader sees what else to choose. */
export const countFacets = (failedBy: (posting: Posting) => Facet[], postings: Posting[]): Record<Facet, Count[]> => {
  const counts = Object.fromEntries(facetNames.map((facet) => [facet, new Map<string, number>()])) as Record<Facet, Map<string, number>>
  for (const posting of postings) {
    const failed = failedBy(posting)
    for (const facet of failed.length ? failed : facetNames) {
      if (failed.length > 1) break
      const seen = counts[facet]
      for (const word of facetWords[facet](posting)) if (word) seen.set(word, (seen.get(word) ?? 0) + 1)
    }
  }
  const sorted = (facet: Facet) =>
    [...counts[facet]]
      .map(([value, count]) => ({ value, count }))
      .sort(facet === 'year' ? (a, b) => b.value.localeCompare(a.value) : (a, b) => b.count - a.count || a.value.localeCompare(b.value))
  return { type: sorted('type'), topic: sorted('topic'), region: sorted('region'), year: sorted('year'), validity: sorted('validity') }
}
