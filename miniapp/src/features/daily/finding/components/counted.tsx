import type { FacetCount } from '../facets'
import styles from './counted.module.scss'

/** A facet's word and how many articles stand under it; `more`: there are more than could be counted. */
export function Counted({ facet: { name, count }, more = false }: { facet: FacetCount; more?: boolean }) {
  return (
    <>
      {name}
      <span className={styles.count}>{`${count}${more ? '多' : ''}`}</span>
    </>
  )
}
