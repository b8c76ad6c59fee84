import type { ReactNode } from 'react'
import styles from './empty.module.scss'
import { Icon, type IconName } from './icon'

type Props = { icon: IconName; fact: string; say: string; action?: ReactNode; alert?: boolean }

/** Nothing here, or it failed: icon, the fact, one sentence, one action. `alert` has a screen reader say it at once. */
export function Empty({ icon, fact, say, action, alert = false }: Props) {
  return (
    <div className={styles.root} role={alert ? 'alert' : undefined}>
      <Icon name={icon} />
      <p className={styles.fact}>{fact}</p>
      <p className={styles.say}>{say}</p>
      {action}
    </div>
  )
}
