import type { SearchPage } from '@tisc/shared/daily/search.schema'
import type { ReactNode } from 'react'
import { useWords } from '../../../../platform/use-words'
import styles from './found-line.module.scss'

const words = {
  zh: {
    over: (count: number) => `${count}多`,
    found: (figure: ReactNode) => <>找到 {figure} 篇，最相关的在前</>,
    notApplicable: (figure: ReactNode) => <>不适用于青岛今天的 {figure} 篇，排在最后</>,
  },
  en: {
    over: (count: number) => `over ${count}`,
    found: (figure: ReactNode) => <>{figure} found, the closest first</>,
    notApplicable: (figure: ReactNode) => <>{figure} not for Qingdao today, at the end</>,
  },
}

/** How many were found, and how many of them mean nothing in Qingdao today. */
export function FoundLine({ page: { total, notApplicable } }: { page: SearchPage }) {
  const said = useWords(words)
  const figure = (count: string | number) => <b className={styles.count}>{count}</b>
  return (
    <p className={styles.root} role="status">
      {notApplicable > 0
        ? said.notApplicable(figure(notApplicable))
        : said.found(figure(total.more ? said.over(total.count) : total.count))}
    </p>
  )
}
