import type { ReactNode } from 'react'
import { chinese } from '../../../../ui/chinese'
import { Dots } from '../../../../ui/dots'
import { Link } from '../../../../ui/link'
import { useDates } from '../../../../ui/use-dates'
import { type Remembered, useTypeWords } from '../../../daily/daily.api'
import styles from './kept-row.module.scss'

type Props = { article: Remembered; say: (time: string) => string; children?: ReactNode }

/** An article as the device remembers it; `children` is what can be done with it. */
export function KeptRow({ article: { id, title, type, at }, say, children }: Props) {
  const typeWords = useTypeWords()
  const { timeOf } = useDates()
  return (
    <li className={styles.root}>
      <Link to="article" params={{ id }} className={styles.link}>
        <Dots kind="kick" items={[typeWords(type)]} />
        <h2 {...chinese} className={styles.title}>
          {title}
        </h2>
        <Dots kind="meta" items={[say(timeOf(at))]} />
      </Link>
      {children}
    </li>
  )
}
