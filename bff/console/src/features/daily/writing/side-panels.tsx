import type { Finding } from '@tisc/shared/daily/desk/article-checks'
import type { ArticleForm, DeskArticle } from '@tisc/shared/daily/desk/desk.schema'
import { Tabs } from 'antd'
import { Acting } from '../../settings/settings.api'
import { useMay } from '../../staff/staff.api'
import { ArticleReports, useArticleReports } from './article-reports'
import { Comments } from './comments'
import { Findings } from './findings'
import { SavedTexts } from './saved-texts'
import { useFindings } from './use-findings'

const FindingsPanel = ({ items }: { items: Finding[] }) => (
  <>
    <Findings items={items} />
    <Acting setting="watchedWords" says={(value) => `要提醒的词：${value}`} />
  </>
)

/** What belongs to an article beside its text: what to look at before review, remarks of the reviewer, the kept states. */
export const SidePanels = ({ draft, content }: { draft: DeskArticle; content: ArticleForm }) => {
  const findings = useFindings(content, useMay('daily.write'))
  const reports = useArticleReports(draft.id).data?.items ?? []
  const open = reports.filter(({ closed }) => !closed).length
  return (
    <Tabs
      items={[
        { key: 'findings', label: `检查 ${findings.length}`, children: <FindingsPanel items={findings} /> },
        {
          key: 'comments',
          label: `意见 ${draft.comments.filter((comment) => !comment.resolved).length}`,
          children: <Comments draft={draft} />,
        },
        { key: 'saved', label: '历史版本', children: <SavedTexts draft={draft} /> },
        ...(reports.length > 0 ? [{ key: 'reports', label: `读者纠错 ${open}`, children: <ArticleReports id={draft.id} /> }] : []),
      ]}
    />
  )
}
