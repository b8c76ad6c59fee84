import type { SearchPage } from '@tisc/shared/daily/search.schema'
import { Button } from '../../../../ui/button'
import { Chip } from '../../../../ui/chips'
import { Sheet } from '../../../../ui/sheet'
import { choicesOf, type FacetCount } from '../facets'
import { countMore, facetWords, moreFacets, narrowedBy, type Question } from '../question'
import { Counted } from './counted'
import styles from './facet-sheet.module.scss'

export type FacetSheetProps = { question: Question; page: SearchPage; onAsk: (question: Question) => void; onClose: () => void }
type GroupProps = { word: string; counts: FacetCount[]; chosen: string | undefined; onChoose: (value: string) => void }

function FacetGroup({ word, counts, chosen, onChoose }: GroupProps) {
  if (counts.length === 0) return null
  return (
    <section className={styles.group}>
      <h3 className={styles.word}>{word}</h3>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a row that wraps in every browser */}
      <div className={styles.chips} role="group" aria-label={word}>
        {counts.map((facet) => (
          <Chip key={facet.value} on={facet.value === chosen} onPress={() => onChoose(facet.value === chosen ? '' : facet.value)}>
            <Counted facet={facet} />
          </Chip>
        ))}
      </div>
    </section>
  )
}

const freed = ({ q, type }: Question): Question => (type ? { q, type } : { q })

/** Topic, region, year and validity; each choice applies at once, a second tap takes it back. */
export function FacetSheet({ question, page, onAsk, onClose }: FacetSheetProps) {
  return (
    <Sheet title="缩小范围" onClose={onClose}>
      {moreFacets.map((facet) => (
        <FacetGroup
          key={facet}
          word={facetWords[facet]}
          counts={choicesOf(facet, page.facets[facet], question[facet])}
          chosen={question[facet]}
          onChoose={(value) => onAsk(narrowedBy(question, facet, value))}
        />
      ))}
      <div className={styles.foot}>
        <Button onPress={onClose}>{page.total.count ? `看这${page.total.count}篇` : '回到结果'}</Button>
        {countMore(question) > 0 && (
          <Button kind="third" onPress={() => onAsk(freed(question))}>
            都不限
          </Button>
        )}
      </div>
    </Sheet>
  )
}
