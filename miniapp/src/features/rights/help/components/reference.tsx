import { saidReference, shownReference } from '@tisc/shared/platform/reference'
import styles from './reference.module.scss'

/** A reference as a thing one holds: large, and below it how it is said on the phone. */
export function Reference({ label, reference }: { label: string; reference: string }) {
  return (
    <div className={styles.root}>
      <p className={styles.said}>{label}</p>
      <p className={styles.number}>{shownReference(reference)}</p>
      <p className={styles.said}>{saidReference(reference)}</p>
    </div>
  )
}
