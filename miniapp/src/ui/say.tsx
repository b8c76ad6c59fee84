import type { ReactNode } from 'react'
import styles from './words.module.scss'

/** A paragraph of a page; `quiet` is what one may skip. */
export function Say({ quiet = false, children }: { quiet?: boolean; children: ReactNode }) {
  return <p className={quiet ? styles.quiet : styles.lead}>{children}</p>
}

/** The buttons under a form or a text. */
export function Buttons({ children }: { children: ReactNode }) {
  return <div className={styles.buttons}>{children}</div>
}

/** Anything that must keep to the column's edges. */
export function Inset({ children }: { children: ReactNode }) {
  return <div className={styles.inset}>{children}</div>
}
