import type { ReactNode } from 'react'
import styles from './foot.module.scss'

/** What stays in view at the foot: how much time is left for what, and one button. */
export function Foot({ name, left, children }: { name?: string; left?: string; children: ReactNode }) {
  return (
    <footer className={styles.root}>
      {name && (
        <p className={styles.line}>
          <span>{name}</span>
          <span className={styles.left}>{left}</span>
        </p>
      )}
      {children}
    </footer>
  )
}
