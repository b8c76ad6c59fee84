import { useWords } from '../../../../platform/use-words'
import { Chinese } from '../../../../ui/chinese'
import { TopicName } from '../../components/topic-name'
import { useListWords, useTypeWords } from '../../daily.words'
import type { FacetCount } from '../facets'
import type { Facet } from '../question'

const words = { zh: { year: (year: string) => `${year}年` }, en: { year: (year: string) => year } }

/** What can be chosen, in the person's language; what has no name in it is shown as the server calls it. */
export function FacetName({ facet, one: { value, name } }: { facet: Facet; one: FacetCount }) {
  const said = useWords(words)
  const typeWords = useTypeWords()
  const lists = useListWords()
  if (facet === 'topic') return <TopicName topic={{ key: value, name }} />
  // a year is said as one, for beside its count 2022 would be just another number
  if (facet === 'year') return said.year(value)
  const known = facet === 'type' ? typeWords(value) : lists[facet][value]
  return known ?? <Chinese>{name}</Chinese>
}
