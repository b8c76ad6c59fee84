import type { Tone } from './status'
import styles from './steps.module.scss'

/** `id` tells steps apart that have the same title. */
export type Step = { id?: string; tone: Tone; title: string; say: string }

/** What happened and what happens next, one below the other: each with its shape. */
export function Steps({ label, steps }: { label: string; steps: Step[] }) {
  return (
    <ol className={styles.root} aria-label={label}>
      {steps.map(({ id, tone, title, say }) => (
        <li key={id ?? title} className={`${styles.step} tone-${tone}`}>
          <span className={styles.shape} aria-hidden="true" />
          <p className={styles.title}>{title}</p>
          <p className={styles.say}>{say}</p>
        </li>
      ))}
    </ol>
  )
}
