import { useMutation, useQuery } from '@tanstack/react-query'
import type { YearFigures } from '@tisc/shared/daily/desk/figures.contract'
import { figuresContract } from '@tisc/shared/daily/desk/figures.contract'
import { createClient } from '@tisc/shared/platform/client'
import { shanghaiYear } from '@tisc/shared/platform/shanghai'
import { App, Button, InputNumber, Segmented, Space } from 'antd'
import { tellOf } from '../../../platform/problems'
import { send } from '../../../platform/request'
import { Failure } from '../../../ui/failure'
import { Page } from '../../../ui/page'
import { Rows } from '../../../ui/rows'
import { saveFile } from '../../../ui/save-file'
import { useAddress } from '../../../ui/use-address'
import { Waiting } from '../../../ui/waiting'
import { FigureLists } from './figure-lists'
import './figures.css'
import { MonthChart } from './month-chart'

const figuresApi = createClient(figuresContract, send)

const measures = {
  articles: '文章',
  issues: '期数',
  corrections: '更正',
  withdrawals: '撤回',
  reads: '阅读',
  subscriptions: '订阅数',
  fetchers: '订阅程序（日均）',
} as const
type Measure = keyof typeof measures
const measureNames = Object.keys(measures) as Measure[]
const summed = ['issues', 'articles', 'reads', 'corrections', 'withdrawals'] as const

const monthName = (month: string): string => `${Number(month.slice(5))}月`

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
      actions={<Year year={year} set={(value) => set('year', value)} />}
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

/** Which year, and the same as a sheet; taking it out is recorded. */
const Year = ({ year, set }: { year: number; set: (year: string) => void }) => {
  const { message } = App.useApp()
  const take = useMutation({
    mutationFn: () => figuresApi.exportFigures({ params: { year } }),
    onSuccess: (sheet) => saveFile(`日刊统计${year}.csv`, sheet, 'text/csv'),
    onError: (error) => void message.error(tellOf(error)),
  })
  return (
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
      <Button loading={take.isPending} onClick={() => take.mutate()}>
        导出表格
      </Button>
    </Space>
  )
}

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
      bars={figures.months.map((month) => ({ label: monthName(month.month), value: month[measure] }))}
    />
    <Rows
      size="small"
      rowKey="month"
      scroll={{ x: 'max-content' }}
      rows={figures.months}
      columns={[
        { title: '月份', dataIndex: 'month', render: monthName },
        ...measureNames.map((name) => ({ title: measures[name], dataIndex: name, className: 'number' })),
      ]}
    />
  </div>
)
