import { useStored } from '../../../../platform/use-stored'
import { classNames } from '../../../../ui/class-names'
import { Icon } from '../../../../ui/icon'
import { favourites, type Remembered, toggleFavourite } from '../../../daily/daily.api'
import styles from './keep-toggle.module.scss'

/** Lets an article go or keeps it again; its row stays until the reader comes back, so a slip is undone by the same tap. */
export function KeepToggle({ article }: { article: Remembered }) {
  const isKept = useStored(favourites).some(({ id }) => id === article.id)
  return (
    <button
      type="button"
      className={classNames(styles.root, isKept && styles.on)}
      aria-pressed={isKept}
      aria-label={`${isKept ? '已收藏' : '已取消'}：${article.title}`}
      onClick={() => toggleFavourite(article)}
    >
      <Icon name="keep" />
      {isKept ? '已收藏' : '已取消'}
    </button>
  )
}
