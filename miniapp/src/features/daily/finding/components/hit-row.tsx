import type { SearchPage } from '@tisc/shared/daily/search.schema'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { ArticleRow } from '../../components/article-row'
import { useReadIds } from '../../use-read-ids'
import styles from './hit-row.module.scss'
import { Pieces } from './pieces'

/** An article that was found, with where the words stand in it. */
export function HitRow({ hit: { article, title, snippet } }: { hit: SearchPage['items'][number] }) {
  const isRead = useReadIds().has(article.id)
  return (
    <ArticleRow
      article={article}
      isRead={isRead}
      day={article.source?.date ?? shanghaiDay(article.publishedAt)}
      title={<Pieces pieces={title} />}
    >
      {snippet.length > 0 && (
        <p className={styles.snippet}>
          <Pieces pieces={snippet} />
        </p>
      )}
    </ArticleRow>
  )
}
