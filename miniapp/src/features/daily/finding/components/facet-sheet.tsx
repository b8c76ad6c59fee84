import type { SearchPage } from '@tisc/shared/daily/search.schema'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Chip } from '../../../../ui/chips'
import { Sheet } from '../../../../ui/sheet'
import { choicesOf, type FacetCount } from '../facets'
import { countMore, type Facet, moreFacets, narrowedBy, type Question } from '../question'
import { Counted } from './counted'
import { FacetName } from './facet-name'
import styles from './facet-sheet.module.scss'

const words = {
  zh: {
    title: '缩小范围',
    facets: { topic: '主题', region: '地区', year: '年份', validity: '有效性' },
    see: (count: number) => `看这${count}篇`,
    back: '回到结果',
    free: '都不限',
  },
  en: {
    title: 'Narrow down',
    facets: { topic: 'Topic', region: 'Region', year: 'Year', validity: 'Validity' },
    see: (count: number) => (count === 1 ? 'See this article' : `See these ${count}`),
    back: 'Back to the results',
    free: 'No limits',
  },
}

export type FacetSheetProps = { question: Question; page: SearchPage; onAsk: (question: Question) => void; onClose: () => void }
type GroupProps = { facet: Facet; word: string; counts: FacetCount[]; chosen: string | undefined; onChoose: (value: string) => void }

function FacetGroup({ facet, word, counts, chosen, onChoose }: GroupProps) {
  if (counts.length === 0) return null
  return (
    <section className={styles.group}>
      <h3 className={styles.word}>{word}</h3>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a row that wraps in every browser */}
      <div className={styles.chips} role="group" aria-label={word}>
        {counts.map((one) => (
          <Chip key={one.value} on={one.value === chosen} onPress={() => onChoose(one.value === chosen ? '' : one.value)}>
            <Counted count={one.count}>
              <FacetName facet={facet} one={one} />
            </Counted>
          </Chip>
        ))}
      </div>
    </section>
  )
}

const freed = ({ q, type }: Question): Question => (type ? { q, type } : { q })

/** Topic, region, year and validity; each choice applies at once, a second tap takes it back. */
export function FacetSheet({ question, page, onAsk, onClose }: FacetSheetProps) {
  const said = useWords(words)
  return (
    <Sheet title={said.title} onClose={onClose}>
      {moreFacets.map((facet) => (
        <FacetGroup
          key={facet}
          facet={facet}
          word={said.facets[facet]}
          counts={choicesOf(facet, page.facets[facet], question[facet])}
          chosen={question[facet]}
          onChoose={(value) => onAsk(narrowedBy(question, facet, value))}
        />
      ))}
      <div className={styles.foot}>
        <Button onPress={onClose}>{page.total.count ? said.see(page.total.count) : said.back}</Button>
        {countMore(question) > 0 && (
          <Button kind="third" onPress={() => onAsk(freed(question))}>
            {said.free}
          </Button>
        )}
      </div>
    </Sheet>
  )
}
