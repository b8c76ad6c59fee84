import type { ReactNode } from 'react'
import styles from './dots.module.scss'

type Props = { items: (string | false | undefined)[]; kind: 'meta' | 'kick'; status?: ReactNode }

/** Short facts in a line, a dot between them; what is absent is left out. `kick` stands above a title, `meta` below. */
export function Dots({ items, kind, status }: Props) {
  return (
    <p className={styles[kind]}>
      {items.filter(Boolean).map((item) => (
        <span key={String(item)} className={styles.item}>
          {item}
        </span>
      ))}
      {status && <span className={styles.status}>{status}</span>}
    </p>
  )
}
