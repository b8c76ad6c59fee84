import { useWords } from '../../../platform/use-words'
import { Dots } from '../../../ui/dots'
import { Empty } from '../../../ui/empty'
import { Failure } from '../../../ui/failure'
import { KeptNote } from '../../../ui/kept-note'
import { MoreRows } from '../../../ui/more-rows'
import { SectionTitle } from '../../../ui/section-title'
import { Skeleton } from '../../../ui/skeleton'
import { useDates } from '../../../ui/use-dates'
import { Windowed } from '../../../ui/windowed'
import type { IssueGroup } from '../group-by-issue'
import type { Feed } from '../use-feed'
import { ArticleRows } from './article-rows'
import { LeadStory } from './lead-story'

const words = {
  zh: {
    issue: (serial: number) => `第${serial}期`,
    count: (count: number) => `${count}篇`,
    empty: '还没有发布过日刊',
    emptySay: '第一期发布以后，会出现在这里。',
    end: '到头了，这是最早的一篇',
  },
  en: {
    issue: (serial: number) => `Issue ${serial}`,
    count: (count: number) => (count === 1 ? '1 article' : `${count} articles`),
    empty: 'Nothing is published yet',
    emptySay: 'The first issue will appear here.',
    end: 'That is the earliest article',
  },
}

function PastIssue({ group }: { group: IssueGroup }) {
  const said = useWords(words)
  const { dayAndWeekday } = useDates()
  return (
    <section>
      <SectionTitle ruled title={group.serial ? said.issue(group.serial) : dayAndWeekday(group.day)}>
        <Dots kind="meta" items={[group.serial ? dayAndWeekday(group.day) : '', group.isWhole && said.count(group.articles.length)]} />
      </SectionTitle>
      <ArticleRows articles={group.articles} />
    </section>
  )
}

/** The newest issue with its lead, then the earlier ones without end. */
export function LatestFeed({ feed, groups }: { feed: Feed; groups: IssueGroup[] }) {
  const said = useWords(words)
  const { first } = feed
  if (first.state === 'loading') return <Skeleton />
  if (first.state === 'failed') return <Failure error={first.error} retry={feed.retry} />
  const [today, ...past] = groups
  const [lead, ...others] = today?.articles ?? []
  if (!lead) return <Empty icon="daily" fact={said.empty} say={said.emptySay} />
  return (
    <>
      <KeptNote keptAt={first.keptAt} />
      <LeadStory article={lead} />
      <ArticleRows articles={others} />
      {past.map((group) => (
        <Windowed key={group.key} id={`group-${group.key}`}>
          <PastIssue group={group} />
        </Windowed>
      ))}
      <MoreRows feed={feed} end={said.end} />
    </>
  )
}
