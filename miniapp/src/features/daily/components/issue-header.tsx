import { weekday } from '@tisc/shared/platform/shanghai'
import { dayWords } from '../../../ui/dates'
import { DoubleRule } from '../../../ui/double-rule'
import styles from './issue-header.module.scss'

type Props = { serial?: number | undefined; day?: string | undefined; articles?: number | undefined; minutes?: number | undefined }

/** 第1234期, its day, how much there is to read; the double rule below. Keeps its height while the figures are not there yet. */
export function IssueHeader({ serial, day, articles, minutes }: Props) {
  return (
    <>
      <div className={styles.root}>
        <h1 className={styles.number}>
          {serial ? '第 ' : <span className="unseen">日刊</span>}
          <span className={styles.serial}>{serial ?? '\u00a0'}</span>
          {serial && ' 期'}
        </h1>
        <p className={styles.day}>
          <span className={styles.date}>
            <span className="together">{day ? dayWords(day) : '\u00a0'}</span> {day && <span className="together">{weekday(day)}</span>}
          </span>
          <span className="together">{articles ? `${articles}篇，约${minutes}分钟` : '\u00a0'}</span>
        </p>
      </div>
      <DoubleRule />
    </>
  )
}
