import { useWords } from '../../../../platform/use-words'
import { chinese } from '../../../../ui/chinese'
import { Icon } from '../../../../ui/icon'
import { Rows } from '../../../../ui/rows'
import { SectionTitle, sectionMore } from '../../../../ui/section-title'
import { forgetSearch, searches } from '../../searches'
import styles from './searched-words.module.scss'

const shown = {
  zh: { title: '搜过的词', clearAll: '全部清除', clear: (word: string) => `清除“${word}”` },
  en: { title: 'Your searches', clearAll: 'Clear all', clear: (word: string) => `Clear “${word}”` },
}

/** The last searches on this device: again by a tap, each can go, and all at once. */
export function SearchedWords({ words, onSearch }: { words: string[]; onSearch: (words: string) => void }) {
  const said = useWords(shown)
  return (
    <section>
      <SectionTitle title={said.title}>
        <button type="button" className={sectionMore} onClick={searches.clear}>
          {said.clearAll}
        </button>
      </SectionTitle>
      <Rows>
        {words.map((word) => (
          <li key={word} className={styles.row}>
            <button type="button" className={styles.word} onClick={() => onSearch(word)}>
              <Icon name="clock" small />
              <span {...chinese} className={styles.text}>
                {word}
              </span>
            </button>
            <button type="button" className={styles.forget} aria-label={said.clear(word)} onClick={() => forgetSearch(word)}>
              <Icon name="close" small />
            </button>
          </li>
        ))}
      </Rows>
    </section>
  )
}
