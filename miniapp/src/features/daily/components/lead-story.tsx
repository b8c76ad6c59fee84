import type { ArticleSummary } from '@tisc/shared/daily/daily.schema'
import { chinese } from '../../../ui/chinese'
import { Dots } from '../../../ui/dots'
import { FigureCover } from '../../../ui/figure-cover'
import { Link } from '../../../ui/link'
import { Kick, useMinutes } from './article-row'
import styles from './lead-story.module.scss'
import { useTopicWords } from './topic-name'

/** The first article of an issue: its figure, two lines of headline, one sentence. */
export function LeadStory({ article }: { article: ArticleSummary }) {
  const { figure, summary, source, documentNumber, minutes, topics } = article
  const [topic] = topics
  const topicWords = useTopicWords()
  const minuteWords = useMinutes()
  return (
    <article>
      <Link to="article" params={{ id: article.id }} className={styles.root}>
        {figure && <FigureCover figure={figure} />}
        <div className={styles.body}>
          <Kick article={article} detail={topic && topicWords(topic)} />
          <h2 {...chinese} className={styles.title}>
            {article.title}
          </h2>
          {summary && (
            <p {...chinese} className={styles.say}>
              {summary}
            </p>
          )}
          <Dots kind="meta" items={[{ chinese: documentNumber ?? source?.name }, minuteWords(minutes)]} />
        </div>
      </Link>
    </article>
  )
}
