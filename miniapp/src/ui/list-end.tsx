import styles from './list-end.module.scss'

/** The last line of a list that has no more. */
export function ListEnd({ children }: { children: string }) {
  return <p className={styles.root}>{children}</p>
}
