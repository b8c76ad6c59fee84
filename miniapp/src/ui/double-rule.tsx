import styles from './double-rule.module.scss'

/** The double rule under the masthead or app bar: one a page. */
export function DoubleRule() {
  return <div className={styles.root} />
}
