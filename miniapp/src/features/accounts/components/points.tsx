import styles from './points.module.scss'

/** A few facts, one under the other. */
export function Points({ points }: { points: readonly string[] }) {
  return (
    <ul className={styles.root}>
      {points.map((point) => (
        <li key={point} className={styles.point}>
          {point}
        </li>
      ))}
    </ul>
  )
}
