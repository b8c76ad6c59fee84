import { useStored } from '../../../../platform/use-stored'
import { useWords } from '../../../../platform/use-words'
import { Link } from '../../../../ui/link'
import { usePageWords } from '../../../../ui/page-words'
import { SectionTitle } from '../../../../ui/section-title'
import { TopicName } from '../../components/topic-name'
import { searches } from '../../searches'
import { useTopics } from '../../use-topics'
import styles from './search-start.module.scss'
import { SearchedWords } from './searched-words'

const words = {
  zh: { topics: '按主题看', hint: '标题和正文里的词都能找。整句加引号，如“先使用后付费”；文号照写，如〔2022〕58号。' },
  en: {
    topics: 'By topic',
    hint: 'Finds words of titles and texts, which are in Chinese. Put a whole phrase in quotation marks; write a document’s number as it is.',
  },
}

function Topics() {
  const said = useWords(words)
  const topics = useTopics()
  if (topics.length === 0) return null
  return (
    <section>
      <SectionTitle title={said.topics} />
      <ul className={styles.topics}>
        {topics.map((topic) => (
          <li key={topic.key}>
            <Link to="topic" params={{ topic: topic.key }} className={styles.topic}>
              <TopicName topic={topic} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Before anything is asked: what was searched for, how one can ask, and the topics. */
export function SearchStart({ onSearch }: { onSearch: (words: string) => void }) {
  const said = useWords(words)
  const { searchArticles } = usePageWords()
  const searched = useStored(searches)
  return (
    <>
      <h1 className="unseen">{searchArticles}</h1>
      <p className={styles.hint}>{said.hint}</p>
      {searched.length > 0 && <SearchedWords words={searched} onSearch={onSearch} />}
      <Topics />
    </>
  )
}
