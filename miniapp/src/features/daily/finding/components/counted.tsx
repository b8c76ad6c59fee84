import type { FacetCount } from '../facets'
import styles from './counted.module.scss'

/** A facet's word and how many articles stand under it. */
export function Counted({ facet: { name, count } }: { facet: FacetCount }) {
  return (
    <>
      {name}
      <span className={styles.count}>{count}</span>
    </>
  )
}
