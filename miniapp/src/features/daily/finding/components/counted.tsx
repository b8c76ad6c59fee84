import type { ReactNode } from 'react'
import { useWords } from '../../../../platform/use-words'
import styles from './counted.module.scss'

const words = {
  zh: { more: (count: number) => `${count}多` },
  en: { more: (count: number) => `over ${count}` },
}

/** A word and how many articles stand under it; `more`: there are more than could be counted. */
export function Counted({ count, more = false, children }: { count: number; more?: boolean; children: ReactNode }) {
  const said = useWords(words)
  return (
    <>
      {children}
      <span className={styles.count}>{more ? said.more(count) : count}</span>
    </>
  )
}
