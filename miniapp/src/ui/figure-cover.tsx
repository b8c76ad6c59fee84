import { chinese } from './chinese'
import { classNames } from './class-names'
import styles from './figure-cover.module.scss'

export type Figure = { value: string; unit: string; note?: string | undefined }

/** The number an article is about, in place of a picture. */
export function FigureCover({ figure: { value, unit, note } }: { figure: Figure }) {
  return (
    <div {...chinese} className={styles.root}>
      <span className={classNames(styles.value, value.length > 5 && styles.long)}>{value}</span>
      <span className={styles.words}>
        <span className={styles.unit}>{unit}</span>
        {note}
      </span>
    </div>
  )
}
