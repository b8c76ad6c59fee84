import type { AddressQuery } from '../../../platform/use-address'

/** What a search can be narrowed by beside its kind, in the order shown. */
export const moreFacets = ['topic', 'region', 'year', 'validity'] as const
export type Facet = (typeof moreFacets)[number] | 'type'

/** A search as the address says it; `q` empty is the start, before anything was asked. */
export type Question = { q: string } & Partial<Record<Facet, string>>

/** The question of an address; what else stands in it is left alone. */
export const questionOf = (address: AddressQuery): Question => {
  const narrowed = (['type', ...moreFacets] as const).flatMap((facet) => (address[facet] ? [[facet, address[facet]]] : []))
  return { q: address.q?.trim() ?? '', ...Object.fromEntries(narrowed) }
}

/** The question narrowed by one more word, or freed of it by an empty one. */
export const narrowedBy = (question: Question, facet: Facet, value: string): Question => {
  const { [facet]: _, ...others } = question
  return value ? { ...others, [facet]: value } : others
}

/** How many of the facets behind “更多” are in use. */
export const countMore = (question: Question): number => moreFacets.filter((facet) => question[facet]).length

/** The words alone. */
export const widened = ({ q }: Question): Question => ({ q })
