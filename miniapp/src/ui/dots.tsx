import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './dots.module.scss'

type Props = { items: (string | false | undefined)[]; kind: 'meta' | 'kick'; status?: ReactNode }

const isSaid = (item: string | false | undefined): item is string => Boolean(item)

/** So short a fact (3分钟, 4月27日 周三) is not broken at the end of a line. */
const whole = 10

/** Short facts in a line, a dot between them; what is absent is left out. `kick` stands above a title, `meta` below. */
export function Dots({ items, kind, status }: Props) {
  const said = items.filter(isSaid)
  return (
    <p className={styles[kind]}>
      {said.map((item, at) => (
        <span key={item} className={classNames(at < said.length - 1 && styles.followed, item.length <= whole && 'together')}>
          {item}
        </span>
      ))}
      {status && <span className={styles.status}>{status}</span>}
    </p>
  )
}
