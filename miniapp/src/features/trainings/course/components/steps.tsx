import type { Tone } from '../../../../ui/status'
import styles from './steps.module.scss'

export type Step = { tone: Tone; title: string; say: string }

/** What happened and what happens next, one below the other: each with its shape. */
export function Steps({ label, steps }: { label: string; steps: Step[] }) {
  return (
    <ol className={styles.root} aria-label={label}>
      {steps.map(({ tone, title, say }) => (
        <li key={title} className={`${styles.step} tone-${tone}`}>
          <span className={styles.shape} aria-hidden="true" />
          <p className={styles.title}>{title}</p>
          <p className={styles.say}>{say}</p>
        </li>
      ))}
    </ol>
  )
}
