import { articleTypes, wordOf } from '@tisc/shared/daily/daily.words'
import type { YearFigures } from '@tisc/shared/daily/desk/figures.contract'
import type { TableColumnType } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Rows } from '../../../ui/rows'
import { Acting } from '../../settings/settings.api'
import { useMay } from '../../staff/staff.api'

type List<Row> = {
  title: string
  hint: string
  note?: ReactNode
  rows: readonly Row[]
  keyOf: (row: Row) => string
  columns: TableColumnType<Row>[]
}

const figure = 'number'

const ListOf = <Row extends object>({ title, hint, note, rows, keyOf, columns }: List<Row>) => (
  <section aria-label={title}>
    <h2>{title}</h2>
    <p className="soft">{hint}</p>
    {note}
    <Rows<Row> size="small" rowKey={keyOf} rows={rows} columns={columns} empty="这一年还没有" pageSize={10} />
  </section>
)

/** What was read most, looked for in vain, written about, and who fetches the feeds. */
export const FigureLists = ({ figures }: { figures: YearFigures }) => {
  const mayOpen = useMay('daily.read')
  return (
    <div className="figure-lists">
      <ListOf
        title="读得最多的文章"
        hint="读者的程序显示一篇算一次，不记是谁；搜索引擎和预览不算"
        rows={figures.mostRead}
        keyOf={({ id }) => id}
        columns={[
          { title: '文章', render: (_, { id, title }) => (mayOpen ? <Link to={`/daily/articles/${id}`}>{title}</Link> : title) },
          { title: '阅读', dataIndex: 'reads', className: figure, sorter: (a, b) => a.reads - b.reads },
        ]}
      />
      <ListOf
        title="没有结果的搜索"
        hint="像电话、邮箱的不记"
        note={<Acting setting="emptySearchDays" says={(value) => `在${value}以上都有人搜过才显示`} />}
        rows={figures.emptySearches}
        keyOf={({ words }) => words}
        columns={[
          { title: '搜的词', dataIndex: 'words' },
          { title: '天数', dataIndex: 'days', className: figure, sorter: (a, b) => a.days - b.days },
        ]}
      />
      <ListOf
        title="主题和类型"
        hint="一篇文章可以有几个主题"
        rows={[
          ...figures.topics.map(({ name, articles }) => ({ name, kind: '主题', articles })),
          ...figures.types.map(({ type, articles }) => ({ name: wordOf(articleTypes, type), kind: '类型', articles })),
        ]}
        keyOf={({ kind, name }) => kind + name}
        columns={[
          { title: '名称', dataIndex: 'name' },
          { title: '是', dataIndex: 'kind' },
          { title: '文章', dataIndex: 'articles', className: figure, sorter: (a, b) => a.articles - b.articles },
        ]}
      />
      <ListOf
        title="订阅服务"
        hint="服务自己报的订阅数，取这一年最高的一个月；我们没有办法核对"
        rows={figures.services}
        keyOf={({ service }) => service}
        columns={[
          { title: '服务', dataIndex: 'service' },
          { title: '订阅数', dataIndex: 'subscriptions', className: figure, sorter: (a, b) => a.subscriptions - b.subscriptions },
        ]}
      />
    </div>
  )
}
