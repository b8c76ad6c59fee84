import type { ArticleSummary } from '@tisc/shared/daily/daily.schema'
import type { SearchPage } from '@tisc/shared/daily/search.schema'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { useWords } from '../../../../platform/use-words'
import { chinese } from '../../../../ui/chinese'
import { ArticleRow } from '../../components/article-row'
import { useReadIds } from '../../use-read-ids'
import styles from './hit-row.module.scss'
import { Pieces } from './pieces'

const words = { zh: { inDaily: (day: string) => `${day}刊出` }, en: { inDaily: (day: string) => `In the Daily ${day}` } }

/** The source's own day, or else the day it was in the Daily, told apart. */
const useDayOf = () => {
  const said = useWords(words)
  return ({ source, publishedAt }: ArticleSummary) => source?.date ?? said.inDaily(shanghaiDay(publishedAt))
}

/** An article that was found, with where the words stand in it; no figure beside it, the lines are needed. */
export function HitRow({ hit: { article: whole, title, snippet } }: { hit: SearchPage['items'][number] }) {
  const { figure: _, ...article } = whole
  const isRead = useReadIds().has(article.id)
  return (
    <ArticleRow article={article} isRead={isRead} day={useDayOf()(article)} title={<Pieces pieces={title} />}>
      {snippet.length > 0 && (
        <p {...chinese} className={styles.snippet}>
          <Pieces pieces={snippet} />
        </p>
      )}
    </ArticleRow>
  )
}
