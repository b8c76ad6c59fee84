import type { Article } from '@tisc/shared/daily/daily.schema'
import { GoRow } from '../../../../ui/go-row'
import { Link } from '../../../../ui/link'
import { Rows } from '../../../../ui/rows'
import { SectionTitle, sectionMore } from '../../../../ui/section-title'
import { ArticleRow } from '../../components/article-row'
import { useReadIds } from '../../use-read-ids'

/** The rest of its issue, its topics, and what is close to it. */
export function FurtherReading({ article: { place, topics, related } }: { article: Article }) {
  const read = useReadIds()
  return (
    <>
      {place && (
        <section>
          <SectionTitle title={`第${place.serial}期，第${place.position}篇，共${place.of}篇`}>
            <Link to="issue" params={{ serial: place.serial }} className={sectionMore}>
              看整期
            </Link>
          </SectionTitle>
          <Rows>
            {place.previous && (
              <li>
                <GoRow to="article" params={{ id: place.previous.id }} words={place.previous.title} say="上一篇" />
              </li>
            )}
            {place.next && (
              <li>
                <GoRow to="article" params={{ id: place.next.id }} words={place.next.title} say="下一篇" />
              </li>
            )}
          </Rows>
        </section>
      )}
      {topics.length > 0 && (
        <section>
          <SectionTitle title="主题" />
          <Rows>
            {topics.map(({ key, name }) => (
              <li key={key}>
                <GoRow to="topic" params={{ topic: key }} words={name} />
              </li>
            ))}
          </Rows>
        </section>
      )}
      {related.length > 0 && (
        <section>
          <SectionTitle title="相关文章" />
          <Rows>
            {related.map((article) => (
              <ArticleRow key={article.id} article={article} isRead={read.has(article.id)} />
            ))}
          </Rows>
        </section>
      )}
    </>
  )
}
