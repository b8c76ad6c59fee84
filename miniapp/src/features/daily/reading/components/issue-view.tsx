import type { Issue } from '@tisc/shared/daily/daily.schema'
import { useShareCard } from '../../../../platform/share'
import { useTitle } from '../../../../platform/use-title'
import { useWords } from '../../../../platform/use-words'
import { Empty } from '../../../../ui/empty'
import { GoRow } from '../../../../ui/go-row'
import { KeptNote } from '../../../../ui/kept-note'
import { Rows } from '../../../../ui/rows'
import { SectionTitle } from '../../../../ui/section-title'
import { ArticleRows } from '../../components/article-rows'
import { LeadStory } from '../../components/lead-story'

const words = {
  zh: {
    title: (serial: number) => `TISC青岛日刊第${serial}期`,
    around: '前后两期',
    issue: (serial: number) => `第${serial}期`,
    next: '后一期',
    previous: '前一期',
    empty: '这一期没有文章',
    emptySay: '文章都已撤回。',
  },
  en: {
    title: (serial: number) => `TISC青岛日刊, issue ${serial}`,
    around: 'Issues before and after',
    issue: (serial: number) => `Issue ${serial}`,
    next: 'Next',
    previous: 'Previous',
    empty: 'This issue is empty',
    emptySay: 'All its articles are withdrawn.',
  },
}

function Neighbours({ issue: { previous, next } }: { issue: Issue }) {
  const said = useWords(words)
  if (!previous && !next) return null
  return (
    <section>
      <SectionTitle title={said.around} />
      <Rows>
        {next && (
          <li>
            <GoRow to="issue" params={{ serial: next }} words={said.issue(next)} say={said.next} />
          </li>
        )}
        {previous && (
          <li>
            <GoRow to="issue" params={{ serial: previous }} words={said.issue(previous)} say={said.previous} />
          </li>
        )}
      </Rows>
    </section>
  )
}

/** The articles of an issue in their order. */
export function IssueView({ issue, keptAt }: { issue: Issue; keptAt?: string | undefined }) {
  const said = useWords(words)
  const title = said.title(issue.serial)
  useShareCard({ title, name: 'issue', params: { serial: issue.serial } })
  useTitle(title)
  const [lead, ...others] = issue.items
  return (
    <>
      <KeptNote keptAt={keptAt} />
      {lead ? <LeadStory article={lead} /> : <Empty icon="file" fact={said.empty} say={said.emptySay} />}
      <ArticleRows articles={others} />
      <Neighbours issue={issue} />
    </>
  )
}
