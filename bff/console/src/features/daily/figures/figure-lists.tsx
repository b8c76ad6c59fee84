import type { YearFigures } from '@tisc/shared/daily/desk/figures.contract'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Column } from '../../../ui/columns'
import { Rows } from '../../../ui/rows'
import { Acting } from '../../settings/settings.api'
import { useMay } from '../../staff/staff.api'
import { columnsOf, subjectsOf } from './figure-sheets'

type List<Row> = {
  title: string
  hint: string
  note?: ReactNode
  rows: readonly Row[]
  keyOf: (row: Row) => string
  columns: Column<Row>[]
}

const ListOf = <Row extends object>({ title, hint, note, rows, keyOf, columns }: List<Row>) => (
  <section aria-label={title}>
    <h2>{title}</h2>
    <p className="soft">{hint}</p>
    {note}
    <Rows<Row> name={title} size="small" rowKey={keyOf} rows={rows} columns={columns} empty="这一年还没有" pageSize={10} />
  </section>
)

/** The title leads to the article for who may open it. */
const articleColumns = (mayOpen: boolean): Column<YearFigures['mostRead'][number]>[] =>
  columnsOf.mostRead.map((column) =>
    column.dataIndex === 'title' && mayOpen
      ? { ...column, render: (_, { id, title }) => <Link to={`/daily/articles/${id}`}>{title}</Link> }
      : column,
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
        columns={articleColumns(mayOpen)}
      />
      <ListOf
        title="没有结果的搜索"
        hint="像电话、邮箱的不记"
        note={<Acting setting="emptySearchDays" says={(value) => `在${value}以上都有人搜过才显示`} />}
        rows={figures.emptySearches}
        keyOf={({ words }) => words}
        columns={columnsOf.emptySearches}
      />
      <ListOf
        title="主题和类型"
        hint="一篇文章可以有几个主题"
        rows={subjectsOf(figures)}
        keyOf={({ kind, name }) => kind + name}
        columns={columnsOf.subjects}
      />
      <ListOf
        title="订阅服务"
        hint="服务自己报的订阅数，取这一年最高的一个月；我们没有办法核对"
        rows={figures.services}
        keyOf={({ service }) => service}
        columns={columnsOf.services}
      />
    </div>
  )
}
