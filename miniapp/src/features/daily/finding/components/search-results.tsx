import { useWords } from '../../../../platform/use-words'
import { LongRows } from '../../../../ui/long-rows'
import { MoreRows } from '../../../../ui/more-rows'
import { Skeleton } from '../../../../ui/skeleton'
import { firstNotApplicable } from '../facets'
import type { Question } from '../question'
import { type Found, useLastPage, useSearch } from '../use-search'
import { FacetChips } from './facet-chips'
import { FindingFailure } from './finding-failure'
import { FoundLine } from './found-line'
import { HitRow } from './hit-row'
import { NothingFound } from './nothing-found'
import styles from './search-results.module.scss'

const words = {
  zh: {
    list: '找到的文章',
    notApplicable: '以下不适用于青岛今天',
    more: '看更多',
    end: '找到的都在这里了',
    title: (words: string) => `“${words}”的搜索结果`,
  },
  en: {
    list: 'Articles found',
    notApplicable: 'The following are not for Qingdao today',
    more: 'See more',
    end: 'That is all that was found',
    title: (words: string) => `Results for “${words}”`,
  },
}

type Props = { question: Question; onAsk: (question: Question) => void }

function HitRows({ hits }: { hits: Found['items'] }) {
  return (
    <LongRows items={hits} keyOf={({ article }) => article.id}>
      {(hit) => <HitRow key={hit.article.id} hit={hit} />}
    </LongRows>
  )
}

function Hits({ found, question, onAsk }: Props & { found: Found }) {
  const said = useWords(words)
  const { first, items } = found
  if (first.state === 'loading') return <Skeleton />
  if (first.state === 'failed') return <FindingFailure error={first.error} retry={found.retry} />
  if (items.length === 0) return <NothingFound question={question} nearest={first.data.nearest} onAsk={onAsk} />
  const lastPart = firstNotApplicable(first.data)
  return (
    <>
      <h2 className="unseen">{said.list}</h2>
      <HitRows hits={items.slice(0, lastPart)} />
      {lastPart !== undefined && items.length > lastPart && (
        <section>
          <h2 className={styles.last}>{said.notApplicable}</h2>
          <HitRows hits={items.slice(lastPart)} />
        </section>
      )}
      <MoreRows feed={found} word={said.more} end={said.end} />
    </>
  )
}

/** What was found: its kinds, how much, the hits. Facets stay in place while a narrower search is under way. */
export function SearchResults({ question, onAsk }: Props) {
  const said = useWords(words)
  const found = useSearch(question)
  const page = useLastPage(found, question.q)
  const hasChoice = page && (page.total.count > 0 || Object.keys(question).length > 1)
  return (
    <>
      <h1 className="unseen">{said.title(question.q)}</h1>
      {hasChoice && <FacetChips question={question} page={page} onAsk={onAsk} />}
      {hasChoice && page.total.count > 0 && <FoundLine page={page} />}
      <Hits found={found} question={question} onAsk={onAsk} />
    </>
  )
}
