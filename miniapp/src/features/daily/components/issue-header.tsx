import { useWords } from '../../../platform/use-words'
import { DoubleRule } from '../../../ui/double-rule'
import { useDates } from '../../../ui/use-dates'
import styles from './issue-header.module.scss'

type Props = { serial?: number | undefined; day?: string | undefined; articles?: number | undefined; minutes?: number | undefined }

const words = {
  zh: {
    before: '第 ',
    after: ' 期',
    daily: '日刊',
    day: (day: string, weekday: string) => [day, weekday],
    much: (articles: number, minutes: number | undefined) => `${articles}篇，约${minutes}分钟`,
  },
  en: {
    before: 'Issue ',
    after: '',
    daily: 'The Daily',
    day: (day: string, weekday: string) => [weekday, day],
    much: (articles: number, minutes: number | undefined) => `${articles} ${articles === 1 ? 'article' : 'articles'}, about ${minutes} min`,
  },
}

/** 第1234期, its day, how much there is to read; the double rule below. Keeps its height while the figures are not there yet. */
export function IssueHeader({ serial, day, articles, minutes }: Props) {
  const said = useWords(words)
  const { day: dayWords, weekday } = useDates()
  return (
    <>
      <div className={styles.root}>
        <h1 className={styles.number}>
          {serial ? said.before : <span className="unseen">{said.daily}</span>}
          <span className={styles.serial}>{serial ?? '\u00a0'}</span>
          {serial && said.after}
        </h1>
        <p className={styles.day}>
          <span className={styles.date}>
            <span className="together">{day ? said.day(dayWords(day), weekday(day))[0] : '\u00a0'}</span>{' '}
            {day && <span className="together">{said.day(dayWords(day), weekday(day))[1]}</span>}
          </span>
          <span className="together">{articles ? said.much(articles, minutes) : '\u00a0'}</span>
        </p>
      </div>
      <DoubleRule />
    </>
  )
}
