import type { ReactNode } from 'react'
import { isWeapp } from '../platform/target'
import { useDocumentLanguage } from '../platform/use-document-language'
import { useLook } from '../platform/use-look'
import { usePageFocus } from '../platform/use-page-focus'
import { AppBar } from './app-bar'
import { classNames } from './class-names'
import styles from './page.module.scss'
import { TabBar, type TabName } from './tab-bar'

type Props = {
  /** What the app bar calls this place. */
  where: string
  tab?: TabName
  canSearch?: boolean
  /** Stays in view under the app bar. */
  top?: ReactNode
  /** Stays in view at the foot, instead of tabs. */
  foot?: ReactNode
  children: ReactNode
}

/** The frame of every page. In WeChat the tab bar is drawn by `custom-tab-bar`, outside the page. */
export function Page({ where, tab, canSearch = false, top, foot, children }: Props) {
  const look = useLook()
  const root = usePageFocus()
  useDocumentLanguage()
  return (
    <div ref={root} {...(!isWeapp && { tabIndex: -1 })} className={classNames(look, styles.root, tab && styles['over-tabs'])}>
      <AppBar where={where} isTab={tab !== undefined} canSearch={canSearch}>
        {top}
      </AppBar>
      <main className={styles.main}>{children}</main>
      {foot}
      {!isWeapp && <TabBar inside={tab === undefined} {...(tab && { current: tab })} />}
    </div>
  )
}
