import styles from './status.module.scss'

/** open: you can act or we work; waiting; done; ended: closed or not for here; warning: not in force, overdue; todo: not started. */
export type Tone = 'open' | 'waiting' | 'done' | 'ended' | 'warning' | 'todo'

/** A state in one word, with its shape and colour. */
export function Status({ tone, children }: { tone: Tone; children: string }) {
  return (
    <span className={`${styles.root} tone-${tone}`}>
      <span className={styles.shape} aria-hidden="true" />
      {children}
    </span>
  )
}
