import { articleTypes, wordOf } from '@tisc/shared/daily/daily.words'
import type { DeskRow } from '@tisc/shared/daily/desk/desk.schema'
import type { ArticleState as State } from '@tisc/shared/daily/life-cycle'
import { Input, Segmented, Space } from 'antd'
import { Link } from 'react-router'
import type { Column } from '../../../ui/columns'
import { momentText } from '../../../ui/moments'
import { PagedRows } from '../../../ui/paged-rows'
import { useAddress } from '../../../ui/use-address'
import { deskApi } from '../desk.api'
import { ArticleState, stateWord } from '../states'

const views: { label: string; value: State | '' }[] = [
  { label: '全部', value: '' },
  { label: '正在写', value: 'draft' },
  { label: '在审', value: 'in-review' },
  { label: '定时', value: 'scheduled' },
  { label: '已发布', value: 'published' },
  { label: '已撤回', value: 'withdrawn' },
  { label: '已丢弃', value: 'discarded' },
]

const columns: Column<DeskRow>[] = [
  { title: '标题', text: ({ title }) => title, render: (_, article) => <Link to={`/daily/articles/${article.id}`}>{article.title}</Link> },
  { title: '类型', text: ({ type }) => wordOf(articleTypes, type) },
  { title: '状态', text: stateWord, render: (_, article) => <ArticleState article={article} /> },
  {
    title: '期',
    text: ({ issue }) => issue,
    render: (_, article) => (article.issue ? <Link to={`/daily/issues/${article.issue}`}>第{article.issue}期</Link> : '未排'),
  },
  { title: '作者', text: ({ writers }) => writers.map(({ name }) => name).join('、') },
  { title: '改于', className: 'number', isTime: true, text: ({ updatedAt }) => momentText(updatedAt) },
]

/** Every article of the desk by when it was changed; the view is kept in the address. */
export const ArticlesTable = () => {
  const { filters, set } = useAddress<{ state?: State; title?: string }>()
  const { state = '', title } = filters
  return (
    <>
      <Space wrap style={{ margin: '16px 0' }} size="large">
        <Segmented options={views} value={state} onChange={(value) => set('state', value)} />
        <Input.Search
          allowClear
          aria-label="标题里的字"
          placeholder="标题里的字"
          defaultValue={title}
          onSearch={(value) => set('title', value.trim())}
        />
      </Space>
      <PagedRows<DeskRow>
        name="文章"
        most={500}
        list={['drafts', state, title]}
        ask={(page) => deskApi.listDrafts({ query: { ...page, ...(state && { state }), ...(title && { title }) } })}
        empty="这里还没有文章"
        columns={columns}
      />
    </>
  )
}
