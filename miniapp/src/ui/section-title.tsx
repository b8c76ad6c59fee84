import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './section-title.module.scss'

/** Opens a section; `ruled` under an ink line. `children` stand beside it: facts, or a link with the class `sectionMore`. */
export function SectionTitle({ title, ruled = false, children }: { title: ReactNode; ruled?: boolean; children?: ReactNode }) {
  return (
    <div className={classNames(styles.root, ruled && styles.ruled)}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </div>
  )
}

/** The class of a link beside a section's title. */
export const sectionMore = styles.more
