import type { Issue } from '@tisc/shared/daily/daily.schema'
import { useShareCard } from '../../../../platform/share'
import { useTitle } from '../../../../platform/use-title'
import { Empty } from '../../../../ui/empty'
import { GoRow } from '../../../../ui/go-row'
import { Rows } from '../../../../ui/rows'
import { SectionTitle } from '../../../../ui/section-title'
import { ArticleRows } from '../../components/article-rows'
import { KeptNote } from '../../components/kept-note'
import { LeadStory } from '../../components/lead-story'

function Neighbours({ issue: { previous, next } }: { issue: Issue }) {
  if (!previous && !next) return null
  return (
    <section>
      <SectionTitle title="前后两期" />
      <Rows>
        {next && (
          <li>
            <GoRow to="issue" params={{ serial: next }} words={`第${next}期`} say="后一期" />
          </li>
        )}
        {previous && (
          <li>
            <GoRow to="issue" params={{ serial: previous }} words={`第${previous}期`} say="前一期" />
          </li>
        )}
      </Rows>
    </section>
  )
}

/** The articles of an issue in their order. */
export function IssueView({ issue, keptAt }: { issue: Issue; keptAt?: string | undefined }) {
  const title = `TISC青岛日刊第${issue.serial}期`
  useShareCard({ title, name: 'issue', params: { serial: issue.serial } })
  useTitle(title)
  const [lead, ...others] = issue.items
  return (
    <>
      <KeptNote keptAt={keptAt} />
      {lead ? <LeadStory article={lead} /> : <Empty icon="file" fact="这一期没有文章" say="文章都已撤回。" />}
      <ArticleRows articles={others} />
      <Neighbours issue={issue} />
    </>
  )
}
