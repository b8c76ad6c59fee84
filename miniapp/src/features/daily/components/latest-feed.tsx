import { dayAndWeekday } from '../../../ui/dates'
import { Dots } from '../../../ui/dots'
import { Empty } from '../../../ui/empty'
import { Failure } from '../../../ui/failure'
import { MoreRows } from '../../../ui/more-rows'
import { Rows } from '../../../ui/rows'
import { SectionTitle } from '../../../ui/section-title'
import { Skeleton } from '../../../ui/skeleton'
import { Windowed } from '../../../ui/windowed'
import type { IssueGroup } from '../group-by-issue'
import type { Feed } from '../use-feed'
import { useReadIds } from '../use-read-ids'
import { ArticleRow } from './article-row'
import { KeptNote } from './kept-note'
import { LeadStory } from './lead-story'

function PastIssue({ group, read }: { group: IssueGroup; read: Set<string> }) {
  return (
    <section>
      <SectionTitle ruled title={group.serial ? `第${group.serial}期` : dayAndWeekday(group.day)}>
        <Dots kind="meta" items={[group.serial ? dayAndWeekday(group.day) : '', group.isWhole && `${group.articles.length}篇`]} />
      </SectionTitle>
      <Rows>
        {group.articles.map((article) => (
          <ArticleRow key={article.id} article={article} isRead={read.has(article.id)} />
        ))}
      </Rows>
    </section>
  )
}

/** The newest issue with its lead, then the earlier ones without end. */
export function LatestFeed({ feed, groups }: { feed: Feed; groups: IssueGroup[] }) {
  const read = useReadIds()
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
      <Rows>
        {others.map((article) => (
          <ArticleRow key={article.id} article={article} isRead={read.has(article.id)} />
        ))}
      </Rows>
      {past.map((group) => (
        <Windowed key={group.key} id={`group-${group.key}`}>
          <PastIssue group={group} read={read} />
        </Windowed>
      ))}
      <MoreRows feed={feed} end="到头了，这是最早的一篇" />
    </>
  )
}
