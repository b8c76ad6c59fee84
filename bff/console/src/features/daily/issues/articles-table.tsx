import { useInfiniteQuery } from '@tanstack/react-query'
import { articleTypes, wordOf } from '@tisc/shared/daily/daily.words'
import type { DeskRow } from '@tisc/shared/daily/desk/desk.schema'
import type { ArticleState as State } from '@tisc/shared/daily/life-cycle'
import { Button, Input, Segmented, Space, Table } from 'antd'
import { Link } from 'react-router'
import { Failure } from '../../../ui/failure'
import { momentText } from '../../../ui/moments'
import { useAddress } from '../../../ui/use-address'
import { deskApi } from '../desk.api'
import { ArticleState } from '../states'

const views: { label: string; value: State | '' }[] = [
  { label: '全部', value: '' },
  { label: '正在写', value: 'draft' },
  { label: '在审', value: 'in-review' },
  { label: '定时', value: 'scheduled' },
  { label: '已发布', value: 'published' },
  { label: '已撤回', value: 'withdrawn' },
]

/** Every article of the desk, last changed first; the view is kept in the address. */
export const ArticlesTable = () => {
  const { filters, set } = useAddress<{ state?: State; title?: string }>()
  const { state = '', title } = filters
  const list = useInfiniteQuery({
    queryKey: ['drafts', state, title],
    queryFn: ({ pageParam }) =>
      deskApi.listDrafts({
        query: { limit: 50, ...(state && { state }), ...(title && { title }), ...(pageParam && { cursor: pageParam }) },
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  if (list.error) return <Failure error={list.error} again={list.refetch} />
  return (
    <>
      <Space style={{ margin: '16px 0' }} size="large">
        <Segmented options={views} value={state} onChange={(value) => set('state', value)} />
        <Input.Search
          allowClear
          aria-label="标题里的字"
          placeholder="标题里的字"
          defaultValue={title}
          onSearch={(value) => set('title', value.trim())}
        />
      </Space>
      <Table<DeskRow>
        rowKey="id"
        loading={list.isPending}
        dataSource={list.data?.pages.flatMap((page) => page.items) ?? []}
        pagination={false}
        locale={{ emptyText: '这里还没有文章' }}
        columns={[
          { title: '标题', render: (_, article) => <Link to={`/daily/articles/${article.id}`}>{article.title}</Link> },
          { title: '类型', render: (_, article) => wordOf(articleTypes, article.type) },
          { title: '状态', render: (_, article) => <ArticleState article={article} /> },
          {
            title: '期',
            render: (_, article) => (article.issue ? <Link to={`/daily/issues/${article.issue}`}>第{article.issue}期</Link> : '未排'),
          },
          { title: '作者', render: (_, article) => article.writers.map((writer) => writer.name).join('、') },
          { title: '改于', render: (_, article) => <span className="number">{momentText(article.updatedAt)}</span> },
        ]}
      />
      {list.hasNextPage && (
        <Button style={{ marginTop: 16 }} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          再看50篇
        </Button>
      )}
    </>
  )
}
