import { classNames } from './class-names'
import { Icon, type IconName } from './icon'
import { Link } from './link'
import styles from './tab-bar.module.scss'

export type TabName = 'feed' | 'me'

/** The tabs whose feature is there; four at most. */
const tabs: { name: TabName; icon: IconName; word: string }[] = [
  { name: 'feed', icon: 'daily', word: '日刊' },
  { name: 'me', icon: 'me', word: '我的' },
]

/** The main navigation: tabs at the bottom of a tab page, a rail beside the column of every page on a wide screen. */
export function TabBar({ current, inside = false }: { current?: TabName; inside?: boolean }) {
  return (
    <nav className={inside ? styles.inside : styles.root} aria-label="主导航">
      <span className={styles.name}>TISC青岛日刊</span>
      {tabs.map(({ name, icon, word }) => (
        <Link key={name} to={name} className={classNames(styles.tab, name === current && styles.current)} current={name === current}>
          <Icon name={icon} />
          {word}
        </Link>
      ))}
      <Link to="search" className={styles.wide}>
        <Icon name="search" />
        搜索
      </Link>
    </nav>
  )
}
