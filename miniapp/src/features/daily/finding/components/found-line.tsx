import type { SearchPage } from '@tisc/shared/daily/search.schema'
import styles from './found-line.module.scss'

/** How many were found, and how many of them mean nothing in Qingdao today. */
export function FoundLine({ page: { total, notApplicable } }: { page: SearchPage }) {
  const count = `${total.count}${total.more ? '多' : ''}`
  return (
    <p className={styles.root} role="status">
      {notApplicable > 0 ? (
        <>
          不适用于青岛今天的 <b className={styles.count}>{notApplicable}</b> 篇，排在最后
        </>
      ) : (
        <>
          找到 <b className={styles.count}>{count}</b> 篇，最相关的在前
        </>
      )}
    </p>
  )
}
