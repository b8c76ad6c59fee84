import type { ReactNode } from 'react'
import styles from './note.module.scss'
import type { Tone } from './status'

/** A notice: the conclusion, the reason (`children`), and `way`, one way out made with `noteWay`. */
export function Note({ tone, title, children, way }: { tone: Tone; title: ReactNode; children?: ReactNode; way?: ReactNode }) {
  return (
    <section className={`${styles.root} tone-${tone}`}>
      <h2 className={styles.title}>
        <span className={styles.shape} aria-hidden="true" />
        <span>{title}</span>
      </h2>
      {children && <p className={styles.text}>{children}</p>}
      {way}
    </section>
  )
}

/** The class of the link or button that leads out of a note. */
export const noteWay = styles.way
