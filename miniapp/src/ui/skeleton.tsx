import { usePageWords } from './page-words'
import styles from './skeleton.module.scss'
import { useLater } from './use-later'

/** The rows that are about to appear, drawn only when they take longer than 300 ms. They do not move. */
export function Skeleton({ rows = 4 }: { rows?: number }) {
  const isLate = useLater()
  const { reading } = usePageWords()
  return (
    <div className={styles.root} role="status" aria-busy="true">
      <span className="unseen">{reading}</span>
      {isLate &&
        Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows without content have nothing else to be told apart by
          <div key={row} className={styles.row} aria-hidden="true">
            <div className={styles.kind} />
            <div className={styles.title} />
            <div className={styles.rest} />
            <div className={styles.meta} />
          </div>
        ))}
    </div>
  )
}
