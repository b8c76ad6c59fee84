import type { DirectoryPage } from '@tisc/shared/applications/directory/directory.contract'
import { type DirectoryFacet, type DirectoryFilters, directoryFacets } from '@tisc/shared/applications/directory/directory.search'
import { useWords } from '../../../platform/use-words'
import { Chip, Chips } from '../../../ui/chips'
import { useDirectoryWords } from './directory-words'

const words = {
  zh: { programme: '身份', ipType: '类型', jurisdiction: '国家和地区', language: '语言', region: '常在' },
  en: { programme: 'Role', ipType: 'Kind of IP', jurisdiction: 'Country or region', language: 'Language', region: 'Place' },
}

type Props = {
  counts: DirectoryPage['facets']
  chosen: DirectoryFilters
  onChoose: (facet: DirectoryFacet, value: string | undefined) => void
}

/** What the directory can be narrowed by, with how many there are; only what somebody lets be listed. */
export function DirectoryFacets({ counts, chosen, onChoose }: Props) {
  const said = useWords(words)
  const told = useDirectoryWords()
  return directoryFacets.map((facet) => {
    const values = Object.entries(counts[facet]).sort(([, one], [, other]) => other - one)
    if (values.length === 0) return null
    return (
      <Chips key={facet} label={said[facet]} choices={[]} chosen="" onChoose={() => undefined}>
        {values.map(([value, count]) => {
          const on = chosen[facet] === value
          return (
            <Chip key={value} on={on} onPress={() => onChoose(facet, on ? undefined : value)}>
              {`${told[facet](value)} ${count}`}
            </Chip>
          )
        })}
      </Chips>
    )
  })
}
