import { Empty } from '../../../../ui/empty'
import { Link } from '../../../../ui/link'
import { LongRows } from '../../../../ui/long-rows'
import { MoreRows } from '../../../../ui/more-rows'
import { SectionTitle, sectionMore } from '../../../../ui/section-title'
import { Skeleton } from '../../../../ui/skeleton'
import { monthNumber } from '../archive-year'
import { useMonth } from '../use-archive'
import { FindingFailure } from './finding-failure'
import { IssueRow } from './issue-row'
import styles from './month-issues.module.scss'

function Issues({ month }: { month: string }) {
  const list = useMonth(month)
  const { first, items } = list
  if (first.state === 'loading') return <Skeleton />
  if (first.state === 'failed') return <FindingFailure error={first.error} retry={list.retry} />
  if (items.length === 0) return <Empty icon="calendar" fact="这个月没有出刊" say="上面的柱子越高，那个月出得越多。" />
  return (
    <>
      <LongRows items={items} keyOf={({ serial }) => serial}>
        {(issue) => <IssueRow key={issue.serial} issue={issue} />}
      </LongRows>
      <MoreRows feed={list} end={`${monthNumber(month)}月的都在这里了`} />
    </>
  )
}

/** The issues of the chosen month. */
export function MonthIssues({ month, count }: { month: string; count: number }) {
  return (
    <section>
      <SectionTitle
        title={
          <>
            {`${monthNumber(month)}月`} <span className={styles.count}>{`${count}期`}</span>
          </>
        }
      >
        <Link to="search" className={sectionMore}>
          按主题看
        </Link>
      </SectionTitle>
      <Issues key={month} month={month} />
    </section>
  )
}
