import type { Pull } from '../platform/pull'
import { usePageWords } from './page-words'
import styles from './pull-line.module.scss'

/** Says over the page what pulling it down will do; nothing moves for it. */
export function PullLine({ pull }: { pull: Pull }) {
  const words = usePageWords().pull
  return (
    <p className={styles.root} role="status">
      {pull !== 'none' && <span className={styles.words}>{words[pull]}</span>}
    </p>
  )
}
