import type { ReactNode } from 'react'
import styles from './empty.module.scss'
import { Icon, type IconName } from './icon'

type Props = { icon: IconName; fact: string; say: string; action?: ReactNode; alert?: boolean; isTitle?: boolean }

/** Nothing here, or it failed: icon, the fact, one sentence, one action. `alert` has a screen reader say it at once; `isTitle` where the page has no other title. */
export function Empty({ icon, fact, say, action, alert = false, isTitle = false }: Props) {
  const Fact = isTitle ? 'h1' : 'p'
  return (
    <div className={styles.root} role={alert ? 'alert' : undefined}>
      <Icon name={icon} />
      <Fact className={styles.fact}>{fact}</Fact>
      <p className={styles.say}>{say}</p>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}
