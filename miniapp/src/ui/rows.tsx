import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './rows.module.scss'

/** A ruled list; its children are `<li>`. `goesOn`: another stretch of the same list follows. */
export function Rows({ children, label, goesOn = false }: { children: ReactNode; label?: string; goesOn?: boolean }) {
  return (
    <ul className={classNames(styles.root, goesOn && styles['goes-on'])} aria-label={label}>
      {children}
    </ul>
  )
}
