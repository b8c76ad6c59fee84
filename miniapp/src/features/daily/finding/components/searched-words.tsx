import { Icon } from '../../../../ui/icon'
import { Rows } from '../../../../ui/rows'
import { SectionTitle, sectionMore } from '../../../../ui/section-title'
import { forgetSearch, searches } from '../../searches'
import styles from './searched-words.module.scss'

/** The last searches on this device: again by a tap, each can go, and all at once. */
export function SearchedWords({ words, onSearch }: { words: string[]; onSearch: (words: string) => void }) {
  return (
    <section>
      <SectionTitle title="搜过的词">
        <button type="button" className={sectionMore} onClick={searches.clear}>
          全部清除
        </button>
      </SectionTitle>
      <Rows>
        {words.map((word) => (
          <li key={word} className={styles.row}>
            <button type="button" className={styles.word} onClick={() => onSearch(word)}>
              <Icon name="clock" small />
              <span className={styles.text}>{word}</span>
            </button>
            <button type="button" className={styles.forget} aria-label={`清除“${word}”`} onClick={() => forgetSearch(word)}>
              <Icon name="close" small />
            </button>
          </li>
        ))}
      </Rows>
    </section>
  )
}
