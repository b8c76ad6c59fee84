import { Status } from '../../../ui/status'
import styles from './legend.module.scss'

/** What the shapes of the calendar mean. */
export function Legend() {
  return (
    <div className={styles.root}>
      <Status tone="open">有空位</Status>
      <Status tone="waiting">候补</Status>
      <Status tone="done">已报名</Status>
      <Status tone="ended">已结束</Status>
    </div>
  )
}
