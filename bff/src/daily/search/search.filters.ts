import { shanghaiYear } from '@tisc/shared/platform/shanghai'
import type { Posting } from './posting'

/** What a search is narrowed to; absent means all. */
export type SearchFilter = {
  type?: string | undefined
  topic?: string | undefined
  region?: string | undefined
  year?: number | undefined
  validity?: string | undefined
}

/** The year an article was published in, in Shanghai. */
const yearOf = (posting: Posting): string => String(shanghaiYear(posting.time))

/** The words a facet counts an article under. */
export const facetWords = {
  type: (posting: Posting) => [posting.type],
  topic: (posting: Posting) => posting.topics,
  region: (posting: Posting) => (posting.region ? [posting.region] : []),
  year: (posting: Posting) => [yearOf(posting)],
  validity: (posting: Posting) => (posting.validity ? [posting.validity] : []),
} as const satisfies Record<keyof SearchFilter, (posting: Posting) => string[]>
export type Facet = keyof typeof facetWords
export const facetNames = Object.keys(facetWords) as Facet[]

/** The facets whose filter a posting does not pass. */
export const failedFilters = (filter: SearchFilter, posting: Posting): Facet[] =>
  facetNames.filter((facet) => filter[facet] !== undefined && !(facetWords[facet](posting) as string[]).includes(String(filter[facet])))

type Count = { value: string; count: number }

/** How many articles stand under each word of each facet. A facet's own filter does not narrow it: the reader sees what else to choose. */
export const countFacets = (filter: SearchFilter, postings: Posting[]): Record<Facet, Count[]> => {
  const counts = Object.fromEntries(facetNames.map((facet) => [facet, new Map<string, number>()])) as Record<Facet, Map<string, number>>
  for (const posting of postings) {
    const failed = failedFilters(filter, posting)
    for (const facet of facetNames) {
      if (failed.some((other) => other !== facet)) continue
      for (const word of facetWords[facet](posting)) counts[facet].set(word, (counts[facet].get(word) ?? 0) + 1)
    }
  }
  const sorted = (facet: Facet) =>
    [...counts[facet]]
      .map(([value, count]) => ({ value, count }))
      .sort(facet === 'year' ? (a, b) => b.value.localeCompare(a.value) : (a, b) => b.count - a.count || a.value.localeCompare(b.value))
  return { type: sorted('type'), topic: sorted('topic'), region: sorted('region'), year: sorted('year'), validity: sorted('validity') }
}
