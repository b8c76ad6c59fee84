import { useQuery } from '@tanstack/react-query'
import type { YearFigures } from '@tisc/shared/daily/desk/figures.contract'
import { figuresContract } from '@tisc/shared/daily/desk/figures.contract'
import { createClient } from '@tisc/shared/platform/client'
import { shanghaiYear } from '@tisc/shared/platform/shanghai'
import { InputNumber, Segmented, Space } from 'antd'
import { send } from '../../../platform/request'
import { Failure } from '../../../ui/failure'
import { MonthChart } from '../../../ui/month-chart'
import { Page } from '../../../ui/page'
import { Rows } from '../../../ui/rows'
import { TakeSheet } from '../../../ui/take-sheet'
import { useAddress } from '../../../ui/use-address'
import { Waiting } from '../../../ui/waiting'
import { FigureLists } from './figure-lists'
import { type Measure, measureNames, measures, monthColumns, monthName, sheetsOf } from './figure-sheets'
import './figures.css'

const figuresApi = createClient(figuresContract, send)

const summed = ['issues', 'articles', 'reads', 'corrections', 'withdrawals'] as const

/** 统计: a chosen year as the white paper wants it, as a chart, as tables and as a sheet. */
export const FiguresPage = () => {
  const { filters, set } = useAddress<{ year?: string; of?: string }>()
  const year = Number(filters.year) || shanghaiYear(Date.now())
  const measure = measureNames.find((name) => name === filters.of) ?? 'articles'
  const figures = useQuery({ queryKey: ['figures', year], queryFn: () => figuresApi.getFigures({ params: { year } }) })
  return (
    <Page
      title="统计"
      hint="按上海时间的月份；文章算在第一次发布的那个月"
      actions={<Year year={year} figures={figures.data} set={(value) => set('year', value)} />}
    >
      {figures.error && <Failure error={figures.error} again={figures.refetch} />}
      {figures.isPending && <Waiting />}
      {figures.data && (
        <>
          <Totals figures={figures.data} />
          <Segmented
            aria-label="看哪一项"
            value={measure}
            options={measureNames.map((value) => ({ value, label: measures[value] }))}
            onChange={(value) => set('of', value)}
          />
          <ByMonth figures={figures.data} measure={measure} />
          <FigureLists figures={figures.data} />
        </>
      )}
    </Page>
  )
}

/** Which year, and all of it as one workbook. */
const Year = ({ year, figures, set }: { year: number; figures: YearFigures | undefined; set: (year: string) => void }) => (
  <Space>
    <InputNumber
      controls={false}
      aria-label="年份"
      value={year}
      min={2000}
      max={2100}
      precision={0}
      addonAfter="年"
      style={{ width: 120 }}
      onChange={(value) => value && set(String(value))}
    />
    {figures && <TakeSheet name={`日刊统计${year}`} sheets={async () => sheetsOf(figures)} />}
  </Space>
)

const Totals = ({ figures: { year, total } }: { figures: YearFigures }) => (
  <dl className="totals" aria-label={`${year}年合计`}>
    {summed.map((name) => (
      <div key={name}>
        <dt>{measures[name]}</dt>
        <dd>{total[name].toLocaleString('zh-CN')}</dd>
      </div>
    ))}
  </dl>
)

const ByMonth = ({ figures, measure }: { figures: YearFigures; measure: Measure }) => (
  <div className="by-month">
    <MonthChart
      title={`${figures.year}年各月${measures[measure]}`}
      bars={figures.months.map((month) => ({ label: monthName(month), value: month[measure] }))}
    />
    <Rows
      name={`${figures.year}年各月`}
      size="small"
      rowKey="month"
      scroll={{ x: 'max-content' }}
      rows={figures.months}
      columns={monthColumns}
    />
  </div>
)
