import type { IssueSummary } from '@tisc/shared/daily/daily.schema'
import { useWords } from '../../../../platform/use-words'
import { Chinese } from '../../../../ui/chinese'
import { Dots } from '../../../../ui/dots'
import { Link } from '../../../../ui/link'
import { Status } from '../../../../ui/status'
import { useDates } from '../../../../ui/use-dates'
import styles from './issue-row.module.scss'

const words = {
  zh: { issue: (serial: number) => `第${serial}期`, count: (count: number) => `${count}篇`, corrected: '有更正' },
  en: {
    issue: (serial: number) => `Issue ${serial}`,
    count: (count: number) => (count === 1 ? '1 article' : `${count} articles`),
    corrected: 'Corrected',
  },
}

/** An issue in the archive: its number large, its first headline, its day; the year stands above the list. */
export function IssueRow({ issue: { serial, lead, date, articles, corrected } }: { issue: IssueSummary }) {
  const said = useWords(words)
  const { dayAndWeekday } = useDates()
  return (
    <li>
      <Link to="issue" params={{ serial }} className={styles.root}>
        <span className={styles.serial}>{serial}</span>
        <span className={styles.words}>
          <h3 className={styles.title}>{lead === undefined ? said.issue(serial) : <Chinese>{lead}</Chinese>}</h3>
          <Dots
            kind="meta"
            items={[dayAndWeekday(date, date), said.count(articles)]}
            status={corrected && <Status tone="open">{said.corrected}</Status>}
          />
        </span>
      </Link>
    </li>
  )
}
