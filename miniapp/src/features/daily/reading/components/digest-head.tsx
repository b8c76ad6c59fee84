import { dayAndWeekday } from '../../../../ui/dates'
import styles from './topic-head.module.scss'

type Props = { name: string; date: string; lastDay: string | undefined }

/** The name of a digest and the days it is of. */
export function DigestHead({ name, date, lastDay }: Props) {
  const days = lastDay && lastDay !== date ? `${dayAndWeekday(date)}到${dayAndWeekday(lastDay)}` : dayAndWeekday(date)
  return (
    <div className={styles.root}>
      <h1 className={styles.name}>{name}</h1>
      <p className={styles.days}>{days}</p>
    </div>
  )
}
