import { classNames } from './class-names'
import { Icon, type IconName } from './icon'
import { Link } from './link'
import { usePageWords } from './page-words'
import styles from './tab-bar.module.scss'

export type TabName = 'feed' | 'trainings' | 'rights' | 'me'

/** The tabs whose feature is there; four at most. */
const tabs: { name: TabName; icon: IconName }[] = [
  { name: 'feed', icon: 'daily' },
  { name: 'trainings', icon: 'trainings' },
  { name: 'rights', icon: 'rights' },
  { name: 'me', icon: 'me' },
]

/** The main navigation: tabs at the bottom of a tab page, a rail beside the column of every page on a wide screen. */
export function TabBar({ current, inside = false }: { current?: TabName; inside?: boolean }) {
  const words = usePageWords()
  return (
    <nav className={inside ? styles.inside : styles.root} aria-label={words.navigation}>
      <span className={styles.name}>TISC青岛日刊</span>
      {tabs.map(({ name, icon }) => (
        <Link key={name} to={name} className={classNames(styles.tab, name === current && styles.current)} current={name === current}>
          <Icon name={icon} />
          {words[name]}
        </Link>
      ))}
      <Link to="search" className={styles.wide}>
        <Icon name="search" />
        {words.search}
      </Link>
    </nav>
  )
}
