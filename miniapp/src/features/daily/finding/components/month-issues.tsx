import { useWords } from '../../../../platform/use-words'
import { Empty } from '../../../../ui/empty'
import { Link } from '../../../../ui/link'
import { LongRows } from '../../../../ui/long-rows'
import { MoreRows } from '../../../../ui/more-rows'
import { SectionTitle, sectionMore } from '../../../../ui/section-title'
import { Skeleton } from '../../../../ui/skeleton'
import { useDates } from '../../../../ui/use-dates'
import { useMonth } from '../use-archive'
import { FindingFailure } from './finding-failure'
import { IssueRow } from './issue-row'
import styles from './month-issues.module.scss'

const words = {
  zh: {
    empty: '这个月没有出刊',
    emptySay: '上面的柱子越高，那个月出得越多。',
    end: (month: string) => `${month}的都在这里了`,
    count: (count: number) => `${count}期`,
    byTopic: '按主题看',
  },
  en: {
    empty: 'No issues in this month',
    emptySay: 'The higher a bar above, the more issues its month has.',
    end: (month: string) => `These are all of ${month}`,
    count: (count: number) => (count === 1 ? '1 issue' : `${count} issues`),
    byTopic: 'By topic',
  },
}

function Issues({ month }: { month: string }) {
  const said = useWords(words)
  const { monthName } = useDates()
  const list = useMonth(month)
  const { first, items } = list
  if (first.state === 'loading') return <Skeleton />
  if (first.state === 'failed') return <FindingFailure error={first.error} retry={list.retry} />
  if (items.length === 0) return <Empty icon="calendar" fact={said.empty} say={said.emptySay} />
  return (
    <>
      <LongRows items={items} keyOf={({ serial }) => serial}>
        {(issue) => <IssueRow key={issue.serial} issue={issue} />}
      </LongRows>
      <MoreRows feed={list} end={said.end(monthName(month))} />
    </>
  )
}

/** The issues of the chosen month. */
export function MonthIssues({ month, count }: { month: string; count: number }) {
  const said = useWords(words)
  const { monthName } = useDates()
  return (
    <section>
      <SectionTitle
        title={
          <>
            {monthName(month)} <span className={styles.count}>{said.count(count)}</span>
          </>
        }
      >
        <Link to="search" className={sectionMore}>
          {said.byTopic}
        </Link>
      </SectionTitle>
      <Issues key={month} month={month} />
    </section>
  )
}
