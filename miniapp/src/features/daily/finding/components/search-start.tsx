import { useStored } from '../../../../platform/use-stored'
import { Link } from '../../../../ui/link'
import { SectionTitle } from '../../../../ui/section-title'
import { searches } from '../../searches'
import { useTopics } from '../../use-topics'
import styles from './search-start.module.scss'
import { SearchedWords } from './searched-words'

function Topics() {
  const topics = useTopics()
  if (topics.length === 0) return null
  return (
    <section>
      <SectionTitle title="按主题看" />
      <ul className={styles.topics}>
        {topics.map(({ key, name }) => (
          <li key={key}>
            <Link to="topic" params={{ topic: key }} className={styles.topic}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Before anything is asked: what was searched for, how one can ask, and the topics. */
export function SearchStart({ onSearch }: { onSearch: (words: string) => void }) {
  const words = useStored(searches)
  return (
    <>
      <h1 className="unseen">搜索文章</h1>
      <p className={styles.hint}>标题和正文里的词都能找。整句加引号，如“先使用后付费”；文号照写，如〔2022〕58号。</p>
      {words.length > 0 && <SearchedWords words={words} onSearch={onSearch} />}
      <Topics />
    </>
  )
}
