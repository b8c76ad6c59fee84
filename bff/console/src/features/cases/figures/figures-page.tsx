import { useQuery } from '@tanstack/react-query'
import { type CaseFigures, dimensions } from '@tisc/shared/rights/figures/figures.staff.contract'
import { sheetOf } from '../../../ui/columns'
import { Failure } from '../../../ui/failure'
import { MonthChart } from '../../../ui/month-chart'
import { Page } from '../../../ui/page'
import { Rows } from '../../../ui/rows'
import { TakeSheet } from '../../../ui/take-sheet'
import { Waiting } from '../../../ui/waiting'
import { dimensionWords } from './cell-words'
import { caseFiguresApi } from './figures.client'
import { cellTable, type FigureRow, type FigureTable, plainTables } from './figures-tables'
import { usePeriod } from './use-period'
import './figures.css'

const tablesOf = (figures: CaseFigures): FigureTable[] => [
  ...plainTables(figures),
  ...dimensions.map((name) => {
    const { title, means, names } = dimensionWords[name]
    return cellTable(title, means, names, figures.cells[name])
  }),
]

/** 维权统计: the cases of a period as the white paper wants them, as a chart, as tables and as a workbook. */
export const CaseFiguresPage = () => {
  const { period, name, choice } = usePeriod()
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['case figures', period],
    queryFn: () => caseFiguresApi.getCaseFigures({ query: period }),
  })
  const take = data && <TakeSheet name={`维权统计${name}`} sheets={async () => tablesOf(data).map(toSheet)} />
  return (
    <Page
      title="维权统计"
      hint="算这几个月里收到的案件，截至现在"
      actions={
        <>
          {choice}
          {take}
        </>
      }
    >
      {error && <Failure error={error} again={refetch} />}
      {isPending && <Waiting />}
      {data?.received === 0 && <p>{name}没有收到案件。</p>}
      {data && data.received > 0 && <Shown figures={data} name={name} />}
    </Page>
  )
}

const toSheet = ({ name, means, columns, rows }: FigureTable) => {
  const { rows: lines } = sheetOf(name, columns, rows)
  return { name, rows: [...lines, [], [means]] }
}

const Shown = ({ figures, name }: { figures: CaseFigures; name: string }) => (
  <>
    <dl className="totals" aria-label={`${name}合计`}>
      <div>
        <dt>收到的案件</dt>
        <dd>{figures.received.toLocaleString('zh-CN')}</dd>
      </div>
      <div>
        <dt>其中已结案</dt>
        <dd>{figures.closed.toLocaleString('zh-CN')}</dd>
      </div>
    </dl>
    <p className="soft">
      并到另一个案件里一起办的只算一件。不到3件的写“少于3”，免得有人认出是谁；只有一格这样的时候，再少写一格“不单列”，免得从合计里算出来。
    </p>
    {figures.months.length > 1 && (
      <div className="case-chart">
        <MonthChart
          title={`${name}各月收到的案件`}
          bars={figures.months.map(({ month, received }) => ({ label: month.slice(2), value: received }))}
        />
      </div>
    )}
    <div className="case-figures">
      {tablesOf(figures).map(({ name: title, means, columns, rows }) => (
        <section key={title} aria-label={title}>
          <h2>{title}</h2>
          <p className="soft">{means}</p>
          <Rows<FigureRow> name={`维权${title}${name}`} size="small" columns={columns} rows={rows} empty="这几个月没有" />
        </section>
      ))}
    </div>
  </>
)
