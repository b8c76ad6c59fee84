import { dayAndWeekday } from '../../../ui/dates'
import { Dots } from '../../../ui/dots'
import { Empty } from '../../../ui/empty'
import { Failure } from '../../../ui/failure'
import { MoreRows } from '../../../ui/more-rows'
import { SectionTitle } from '../../../ui/section-title'
import { Skeleton } from '../../../ui/skeleton'
import { Windowed } from '../../../ui/windowed'
import type { IssueGroup } from '../group-by-issue'
import type { Feed } from '../use-feed'
import { ArticleRows } from './article-rows'
import { KeptNote } from './kept-note'
import { LeadStory } from './lead-story'

function PastIssue({ group }: { group: IssueGroup }) {
  return (
    <section>
      <SectionTitle ruled title={group.serial ? `第${group.serial}期` : dayAndWeekday(group.day)}>
        <Dots kind="meta" items={[group.serial ? dayAndWeekday(group.day) : '', group.isWhole && `${group.articles.length}篇`]} />
      </SectionTitle>
      <ArticleRows articles={group.articles} />
    </section>
  )
}

/** The newest issue with its lead, then the earlier ones without end. */
export function LatestFeed({ feed, groups }: { feed: Feed; groups: IssueGroup[] }) {
  const { first } = feed
  if (first.state === 'loading') return <Skeleton />
  if (first.state === 'failed') return <Failure error={first.error} retry={feed.retry} />
  const [today, ...past] = groups
  const [lead, ...others] = today?.articles ?? []
  if (!lead) return <Empty icon="daily" fact="还没有发布过日刊" say="第一期发布以后，会出现在这里。" />
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
      <MoreRows feed={feed} end="到头了，这是最早的一篇" />
    </>
  )
}
