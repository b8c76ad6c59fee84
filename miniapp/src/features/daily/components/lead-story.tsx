import type { ArticleSummary } from '@tisc/shared/daily/daily.schema'
import { Dots } from '../../../ui/dots'
import { FigureCover } from '../../../ui/figure-cover'
import { Link } from '../../../ui/link'
import { Kick } from './article-row'
import styles from './lead-story.module.scss'

/** The first article of an issue: its figure, two lines of headline, one sentence. */
export function LeadStory({ article }: { article: ArticleSummary }) {
  const { figure, summary, source, documentNumber, minutes, topics } = article
  return (
    <article>
      <Link to="article" params={{ id: article.id }} className={styles.root}>
        {figure && <FigureCover figure={figure} />}
        <div className={styles.body}>
          <Kick article={article} detail={topics[0]?.name} />
          <h2 className={styles.title}>{article.title}</h2>
          {summary && <p className={styles.say}>{summary}</p>}
          <Dots kind="meta" items={[documentNumber ?? source?.name, `${minutes}分钟`]} />
        </div>
      </Link>
    </article>
  )
}
