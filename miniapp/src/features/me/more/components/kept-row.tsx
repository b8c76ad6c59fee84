import { articleTypes, wordOf } from '@tisc/shared/daily/daily.words'
import type { ReactNode } from 'react'
import { instantWithTime } from '../../../../ui/dates'
import { Dots } from '../../../../ui/dots'
import { Link } from '../../../../ui/link'
import type { Remembered } from '../../../daily/daily.api'
import styles from './kept-row.module.scss'

/** An article as the device remembers it; `children` is what can be done with it. */
export function KeptRow({ article: { id, title, type, at }, verb, children }: { article: Remembered; verb: string; children?: ReactNode }) {
  return (
    <li className={styles.root}>
      <Link to="article" params={{ id }} className={styles.link}>
        <Dots kind="kick" items={[wordOf(articleTypes, type)]} />
        <h2 className={styles.title}>{title}</h2>
        <Dots kind="meta" items={[`${instantWithTime(at)}${verb}`]} />
      </Link>
      {children}
    </li>
  )
}
