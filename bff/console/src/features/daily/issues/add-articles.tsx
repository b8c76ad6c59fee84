import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { DeskRow } from '@tisc/shared/daily/desk/desk.schema'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Failure } from '../../../ui/failure'
import { deskApi } from '../desk.api'
import { ArticleState } from '../states'

/** Articles that stand in no issue yet, last changed first; the others are found by their title. */
export const AddArticles = ({ taken, add }: { taken: DeskRow[]; add: (article: DeskRow) => void }) => {
  const [title, setTitle] = useState('')
  const found = useQuery({
    queryKey: ['drafts', 'unplaced', title],
    queryFn: () => deskApi.listDrafts({ query: { issue: 'none', limit: 50, ...(title && { title }) } }),
    placeholderData: keepPreviousData,
  })
  if (found.error) return <Failure error={found.error} again={found.refetch} />
  const free = (found.data?.items ?? []).filter(({ id }) => taken.every((article) => article.id !== id))
  const isWhole = !found.data?.next && !title
  return (
    <section aria-label="还没有排的文章">
      <h2 className="section">还没有排的文章</h2>
      {!isWhole && (
        <p className="between">
          <span className="soft">{found.data?.next ? '这里是最近改过的50篇，其他的按标题找' : '按标题找到的'}</span>
          <Input.Search allowClear aria-label="标题里的字" placeholder="标题里的字" onSearch={(value) => setTitle(value.trim())} />
        </p>
      )}
      {found.data && free.length === 0 && <p className="soft">{title ? '没有这样的文章。' : '没有。写一篇，或者导入文件。'}</p>}
      <ul className="rows">
        {free.map((article) => (
          <li key={article.id} className="between">
            <span>
              {article.title} <ArticleState article={article} />
            </span>
            <Button size="small" aria-label={`排进本期：${article.title}`} onClick={() => add(article)}>
              排进本期
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
