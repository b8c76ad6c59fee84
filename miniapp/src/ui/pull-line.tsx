import type { Pull } from '../platform/pull'
import styles from './pull-line.module.scss'

const words: Record<Exclude<Pull, 'none'>, string> = { short: '再往下拉', far: '松手，看有没有新的', asking: '正在看有没有新的' }

/** Says over the page what pulling it down will do; nothing moves for it. */
export function PullLine({ pull }: { pull: Pull }) {
  return (
    <p className={styles.root} role="status">
      {pull !== 'none' && <span className={styles.words}>{words[pull]}</span>}
    </p>
  )
}
