import type { IssueSummary } from '@tisc/shared/daily/daily.schema'
import { dayAndWeekday } from '../../../../ui/dates'
import { Dots } from '../../../../ui/dots'
import { Link } from '../../../../ui/link'
import { Status } from '../../../../ui/status'
import styles from './issue-row.module.scss'

/** An issue in the archive: its number large, its first headline, its day; the year stands above the list. */
export function IssueRow({ issue: { serial, lead, date, articles, corrected } }: { issue: IssueSummary }) {
  return (
    <li>
      <Link to="issue" params={{ serial }} className={styles.root}>
        <span className={styles.serial}>{serial}</span>
        <span className={styles.words}>
          <h3 className={styles.title}>{lead ?? `第${serial}期`}</h3>
          <Dots
            kind="meta"
            items={[dayAndWeekday(date, date), `${articles}篇`]}
            status={corrected && <Status tone="open">有更正</Status>}
          />
        </span>
      </Link>
    </li>
  )
}
