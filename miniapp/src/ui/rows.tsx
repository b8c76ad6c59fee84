import type { ReactNode } from 'react'
import styles from './rows.module.scss'

/** A ruled list; its children are `<li>`. */
export function Rows({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className={styles.root} aria-label={label}>
      {children}
    </ul>
  )
}
