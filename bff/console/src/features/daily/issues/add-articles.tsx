import { useQuery } from '@tanstack/react-query'
import type { DeskRow } from '@tisc/shared/daily/desk/desk.schema'
import { Button } from 'antd'
import { deskApi } from '../desk.api'
import { ArticleState } from '../states'

/** Articles that stand in no issue yet. */
export const AddArticles = ({ taken, add }: { taken: DeskRow[]; add: (article: DeskRow) => void }) => {
  const drafts = useQuery({ queryKey: ['drafts', 'unplaced'], queryFn: () => deskApi.listDrafts({ query: { limit: 50 } }) })
  const free = (drafts.data?.items ?? []).filter(
    ({ id, issue, state }) => issue === undefined && state !== 'withdrawn' && taken.every((article) => article.id !== id),
  )
  return (
    <section aria-label="还没有排的文章">
      <h2 className="section">还没有排的文章</h2>
      {free.length === 0 && <p className="soft">没有。写一篇，或者导入文件。</p>}
      <ul className="rows">
        {free.map((article) => (
          <li key={article.id} className="between">
            <span>
              {article.title} <ArticleState article={article} />
            </span>
            <Button size="small" onClick={() => add(article)}>
              排进本期
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
