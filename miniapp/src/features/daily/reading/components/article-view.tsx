import type { Article } from '@tisc/shared/daily/daily.schema'
import { useEffect } from 'react'
import { useShareCard } from '../../../../platform/share'
import { useTitle } from '../../../../platform/use-title'
import { useWords } from '../../../../platform/use-words'
import { chinese } from '../../../../ui/chinese'
import { Dots } from '../../../../ui/dots'
import { FigureCover } from '../../../../ui/figure-cover'
import { KeptNote } from '../../../../ui/kept-note'
import { useDates } from '../../../../ui/use-dates'
import { ArticleBody } from '../../body/article-body'
import { Kick, useMinutes } from '../../components/article-row'
import { dailyApi } from '../../daily.api'
import { markRead } from '../../shelf'
import { ArticleNotes } from './article-notes'
import styles from './article-view.module.scss'
import { DocumentFacts } from './document-facts'
import { FurtherReading } from './further-reading'
import { ReportError } from './report-error'
import { SourceLine } from './source-line'

const words = { zh: { published: (day: string) => `${day}发布` }, en: { published: (day: string) => `Published ${day}` } }

/** All of an article below the app bar. */
export function ArticleView({ article, keptAt }: { article: Article; keptAt?: string | undefined }) {
  const said = useWords(words)
  const { dayOf } = useDates()
  const minuteWords = useMinutes()
  const { title, summary, document, figure, withdrawal } = article
  useShareCard({ title, name: 'article', params: { id: article.id } })
  useTitle(title)
  // a text at the desk has no readers yet
  const isShown = article.state !== 'draft'
  useEffect(() => {
    if (isShown) markRead(article)
  }, [article, isShown])
  const isFresh = isShown && keptAt === undefined
  useEffect(() => {
    // a reading that does not reach us is not counted, which is nothing to trouble the reader with
    if (isFresh) dailyApi.countRead({ params: { id: article.id } }).catch(() => undefined)
  }, [article.id, isFresh])
  return (
    <article>
      <div className={styles.head}>
        <Kick article={article} />
        <h1 {...chinese} className={styles.title}>
          {title}
        </h1>
        {!withdrawal && summary && (
          <p {...chinese} className={styles.say}>
            {summary}
          </p>
        )}
        <Dots
          kind="meta"
          items={[
            { chinese: article.documentNumber ?? article.source?.name },
            document?.writtenOn || (article.publishedAt && said.published(dayOf(article.publishedAt))),
            !withdrawal && minuteWords(article.minutes),
          ]}
        />
      </div>
      <KeptNote keptAt={keptAt} />
      <ArticleNotes article={article} />
      {document && <DocumentFacts header={document} />}
      {!withdrawal && figure && (
        <div className={document && styles.below}>
          <FigureCover figure={figure} />
        </div>
      )}
      <ArticleBody body={article.body} />
      <SourceLine article={article} />
      {!withdrawal && isShown && <ReportError id={article.id} />}
      <FurtherReading article={article} />
    </article>
  )
}
