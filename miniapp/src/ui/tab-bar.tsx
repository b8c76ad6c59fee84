import { useContext } from 'react'
import { PageLanguage } from './chrome'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'
import { Link } from './link'
import styles from './tab-bar.module.scss'

export type TabName = 'feed' | 'me'

/** The tabs whose feature is there; four at most. */
const tabs: { name: TabName; icon: IconName; zh: string; en: string }[] = [
  { name: 'feed', icon: 'daily', zh: '日刊', en: 'Daily' },
  { name: 'me', icon: 'me', zh: '我的', en: 'Me' },
]

/** The main navigation: tabs at the bottom of a tab page, a rail beside the column of every page on a wide screen. */
export function TabBar({ current, inside = false }: { current?: TabName; inside?: boolean }) {
  const language = useContext(PageLanguage)
  return (
    <nav className={inside ? styles.inside : styles.root} aria-label={language === 'zh' ? '主导航' : 'Main'}>
      <span className={styles.name}>TISC青岛日刊</span>
      {tabs.map(({ name, icon, ...words }) => (
        <Link key={name} to={name} className={classNames(styles.tab, name === current && styles.current)} current={name === current}>
          <Icon name={icon} />
          {words[language]}
        </Link>
      ))}
      <Link to="search" className={styles.wide}>
        <Icon name="search" />
        {language === 'zh' ? '搜索' : 'Search'}
      </Link>
    </nav>
  )
}
