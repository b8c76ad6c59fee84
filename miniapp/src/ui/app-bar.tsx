import type { ReactNode } from 'react'
import { spaceAboveBar } from '../platform/capsule'
import { back } from '../platform/navigation'
import { isWeapp } from '../platform/target'
import styles from './app-bar.module.scss'
import { classNames } from './class-names'
import { Icon } from './icon'
import { Link } from './link'
import { usePageWords } from './page-words'

type Props = { where: string; isTab?: boolean; canSearch?: boolean; children?: ReactNode }

/** The top of a page: back, the name of the place, at most one action; `children` is what stays in view below it. */
export function AppBar({ where, isTab = false, canSearch = false, children }: Props) {
  const words = usePageWords()
  return (
    <header className={styles.root} style={isWeapp ? { paddingTop: `${spaceAboveBar()}px` } : undefined}>
      <div className={styles.bar}>
        {!isTab && (
          <button type="button" className={styles.back} aria-label={words.back} onClick={() => void back()}>
            <Icon name="back" />
          </button>
        )}
        <span className={classNames(styles.where, isTab && styles.masthead)}>{where}</span>
        {canSearch && (
          <Link to="search" className={styles.action} label={words.searchArticles}>
            <Icon name="search" />
          </Link>
        )}
      </div>
      {children}
    </header>
  )
}
