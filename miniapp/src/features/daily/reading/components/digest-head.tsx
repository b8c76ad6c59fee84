import { useWords } from '../../../../platform/use-words'
import { useDates } from '../../../../ui/use-dates'
import styles from './topic-head.module.scss'

const words = {
  zh: { span: (first: string, last: string) => `${first}到${last}` },
  en: { span: (first: string, last: string) => `${first} to ${last}` },
}

type Props = { name: string; date: string; lastDay: string | undefined }

/** The name of a digest and the days it is of. */
export function DigestHead({ name, date, lastDay }: Props) {
  const said = useWords(words)
  const { dayAndWeekday } = useDates()
  const days = lastDay && lastDay !== date ? said.span(dayAndWeekday(date), dayAndWeekday(lastDay)) : dayAndWeekday(date)
  return (
    <div className={styles.root}>
      <h1 className={styles.name}>{name}</h1>
      <p className={styles.days}>{days}</p>
    </div>
  )
}
