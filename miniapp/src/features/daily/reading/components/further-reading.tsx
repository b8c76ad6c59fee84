import type { Article } from '@tisc/shared/daily/daily.schema'
import { useWords } from '../../../../platform/use-words'
import { Chinese } from '../../../../ui/chinese'
import { GoRow } from '../../../../ui/go-row'
import { Link } from '../../../../ui/link'
import { Rows } from '../../../../ui/rows'
import { SectionTitle, sectionMore } from '../../../../ui/section-title'
import { ArticleRow } from '../../components/article-row'
import { TopicName } from '../../components/topic-name'
import { useReadIds } from '../../use-read-ids'

const words = {
  zh: {
    place: (serial: number, position: number, of: number) => `第${serial}期，第${position}篇，共${of}篇`,
    whole: '看整期',
    previous: '上一篇',
    next: '下一篇',
    topics: '主题',
    related: '相关文章',
  },
  en: {
    place: (serial: number, position: number, of: number) => `Issue ${serial}, article ${position} of ${of}`,
    whole: 'Whole issue',
    previous: 'Previous article',
    next: 'Next article',
    topics: 'Topics',
    related: 'Related articles',
  },
}

/** The rest of its issue, its topics, and what is close to it. */
export function FurtherReading({ article: { place, topics, related } }: { article: Article }) {
  const said = useWords(words)
  const read = useReadIds()
  return (
    <>
      {place && (
        <section>
          <SectionTitle title={said.place(place.serial, place.position, place.of)}>
            <Link to="issue" params={{ serial: place.serial }} className={sectionMore}>
              {said.whole}
            </Link>
          </SectionTitle>
          <Rows>
            {place.previous && (
              <li>
                <GoRow
                  to="article"
                  params={{ id: place.previous.id }}
                  words={<Chinese>{place.previous.title}</Chinese>}
                  say={said.previous}
                />
              </li>
            )}
            {place.next && (
              <li>
                <GoRow to="article" params={{ id: place.next.id }} words={<Chinese>{place.next.title}</Chinese>} say={said.next} />
              </li>
            )}
          </Rows>
        </section>
      )}
      {topics.length > 0 && (
        <section>
          <SectionTitle title={said.topics} />
          <Rows>
            {topics.map((topic) => (
              <li key={topic.key}>
                <GoRow to="topic" params={{ topic: topic.key }} words={<TopicName topic={topic} />} />
              </li>
            ))}
          </Rows>
        </section>
      )}
      {related.length > 0 && (
        <section>
          <SectionTitle title={said.related} />
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
