import { useWords } from '../../../platform/use-words'
import { Status } from '../../../ui/status'
import styles from './legend.module.scss'

const words = {
  zh: { free: '有空位', waiting: '候补', seated: '已报名', over: '已结束' },
  en: { free: 'Seats free', waiting: 'Waiting list', seated: 'Signed up', over: 'Over' },
}

/** What the shapes of the calendar mean. */
export function Legend() {
  const said = useWords(words)
  return (
    <div className={styles.root}>
      <Status tone="open">{said.free}</Status>
      <Status tone="waiting">{said.waiting}</Status>
      <Status tone="done">{said.seated}</Status>
      <Status tone="ended">{said.over}</Status>
    </div>
  )
}
