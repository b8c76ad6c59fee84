import { useStored } from '../../../../platform/use-stored'
import { useWords } from '../../../../platform/use-words'
import { classNames } from '../../../../ui/class-names'
import { Icon } from '../../../../ui/icon'
import { favourites, type Remembered, toggleFavourite } from '../../../daily/daily.api'
import styles from './keep-toggle.module.scss'

const words = {
  zh: { kept: '已收藏', gone: '已取消', of: (state: string, title: string) => `${state}：${title}` },
  en: { kept: 'Kept', gone: 'Let go', of: (state: string, title: string) => `${state}: ${title}` },
}

/** Lets an article go or keeps it again; its row stays until the reader comes back, so a slip is undone by the same tap. */
export function KeepToggle({ article }: { article: Remembered }) {
  const said = useWords(words)
  const isKept = useStored(favourites).some(({ id }) => id === article.id)
  return (
    <button
      type="button"
      className={classNames(styles.root, isKept && styles.on)}
      aria-pressed={isKept}
      aria-label={said.of(isKept ? said.kept : said.gone, article.title)}
      onClick={() => toggleFavourite(article)}
    >
      <Icon name="keep" />
      {isKept ? said.kept : said.gone}
    </button>
  )
}
