import type { ArticleSummary } from '@tisc/shared/daily/daily.schema'
import { Rows } from '../../../ui/rows'
import { useReadIds } from '../use-read-ids'
import { ArticleRow } from './article-row'

/** Every other row that has a figure shows it: a plate on each would be wallpaper. */
const withPlates = (articles: ArticleSummary[]): Set<string> =>
  new Set(
    articles
      .filter(({ figure }) => figure)
      .filter((_, at) => at % 2 === 0)
      .map(({ id }) => id),
  )

/** The articles of an issue as rows. */
export function ArticleRows({ articles }: { articles: ArticleSummary[] }) {
  const read = useReadIds()
  const plates = withPlates(articles)
  return (
    <Rows>
      {articles.map((article) => (
        <ArticleRow key={article.id} article={article} isRead={read.has(article.id)} hasPlate={plates.has(article.id)} />
      ))}
    </Rows>
  )
}
