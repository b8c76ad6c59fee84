import type { ReactNode } from 'react'
import { chinese } from './chinese'
import { classNames } from './class-names'
import styles from './dots.module.scss'

/** A fact in the page's language, or in Chinese whatever that is. */
export type DotsItem = string | { chinese: string | undefined } | false | undefined
type Props = { items: DotsItem[]; kind: 'meta' | 'kick'; status?: ReactNode }

const textOf = (item: DotsItem) => (typeof item === 'object' ? item.chinese : item)

/** So short a fact (3分钟, 4月27日 周三) is not broken at the end of a line. */
const whole = 10

/** Short facts in a line, a dot between them; what is absent is left out. `kick` stands above a title, `meta` below. */
export function Dots({ items, kind, status }: Props) {
  const said = items.flatMap((item) => {
    const text = textOf(item)
    return text ? [{ text, lang: typeof item === 'object' ? chinese : undefined }] : []
  })
  return (
    <p className={styles[kind]}>
      {said.map(({ text, lang }, at) => (
        <span key={text} {...lang} className={classNames(at < said.length - 1 && styles.followed, text.length <= whole && 'together')}>
          {text}
        </span>
      ))}
      {status && <span className={styles.status}>{status}</span>}
    </p>
  )
}
