import { chinese } from './chinese'
import { classNames } from './class-names'
import type { Figure } from './figure-cover'
import styles from './figure-plate.module.scss'

/** The same number as a small plate beside a row's title; the title says it too, so it is decoration. */
export function FigurePlate({ figure: { value, unit } }: { figure: Figure }) {
  return (
    <div {...chinese} className={styles.root} aria-hidden="true">
      <span className={classNames(styles.value, value.length > 4 && styles.long)}>{value}</span>
      <span className={styles.unit}>{unit}</span>
    </div>
  )
}
