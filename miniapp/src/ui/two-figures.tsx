import styles from './two-figures.module.scss'

type Figure = { value: number | undefined; unit: string }

/** Two large figures side by side with what they count; the place is kept while they are not known. */
export function TwoFigures({ figures }: { figures: [Figure, Figure] }) {
  return (
    <div className={styles.root}>
      {figures.map(({ value, unit }) => (
        <p key={unit} className={styles.part}>
          <span className={styles.value}>{value ?? '\u2007'}</span> {unit}
        </p>
      ))}
    </div>
  )
}
