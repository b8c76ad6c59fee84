import { useQuery } from '@tanstack/react-query'
import { shanghaiYear } from '@tisc/shared/platform/shanghai'
import type { FigureRow, TrainingFigures } from '@tisc/shared/trainings/figures'
import { InputNumber, Space } from 'antd'
import { Link } from 'react-router'
import { type Column, sheetOf } from '../../ui/columns'
import { Failure } from '../../ui/failure'
import { MonthChart } from '../../ui/month-chart'
import { Page } from '../../ui/page'
import { Rows } from '../../ui/rows'
import { TakeSheet } from '../../ui/take-sheet'
import { useAddress } from '../../ui/use-address'
import { Waiting } from '../../ui/waiting'
import { trainingsApi } from './trainings.client'

const columnsFor = (title: string): Column<FigureRow>[] => [
  { title, text: ({ name }) => name },
  { title: '培训', dataIndex: 'trainings', className: 'number' },
  { title: '场次', dataIndex: 'sessions', className: 'number' },
  { title: '名额', dataIndex: 'seats', className: 'number' },
  { title: '报名', dataIndex: 'taken', className: 'number' },
  { title: '到场', dataIndex: 'attended', className: 'number' },
  { title: '没来', dataIndex: 'absent', className: 'number' },
  { title: '答卷', className: 'number', text: ({ feedback }) => feedback?.answers ?? '不分' },
  { title: '平均分（满分5）', className: 'number', text: ({ feedback }) => feedback?.mean ?? '' },
]

const parts = [
  { key: 'months', title: '月份', columns: columnsFor('月份') },
  { key: 'modes', title: '参加方式', columns: columnsFor('参加方式') },
  { key: 'venues', title: '地点', columns: columnsFor('地点') },
  { key: 'topics', title: '主题', columns: columnsFor('主题') },
] as const

const charts = [
  { title: '每月报名人次', of: 'taken' },
  { title: '每月到场人次', of: 'attended' },
] as const

const sheetsOf = (figures: TrainingFigures) =>
  parts.map(({ key, title, columns }) =>
    sheetOf(`按${title}`, columns, key === 'months' ? [...figures.months, figures.total] : figures[key]),
  )

/** A year of trainings as tables and as one workbook. */
export const FiguresPage = () => {
  const { filters, set } = useAddress<{ year?: string }>()
  const year = Number(filters.year) || shanghaiYear(Date.now())
  const figures = useQuery({ queryKey: ['training figures', year], queryFn: () => trainingsApi.getTrainingFigures({ params: { year } }) })
  const actions = (
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
        onChange={(value) => value && set('year', String(value))}
      />
      {figures.data && <TakeSheet name={`培训统计${year}`} sheets={async () => sheetsOf(figures.data)} />}
    </Space>
  )
  return (
    <Page title="培训统计" hint="按上海时间，按场次开始的月份；取消的不算" actions={actions}>
      <p>
        <Link to="/trainings">回到培训</Link>
      </p>
      {figures.error && <Failure error={figures.error} again={figures.refetch} />}
      {figures.isPending && <Waiting />}
      {figures.data && <Tables figures={figures.data} />}
    </Page>
  )
}

const Tables = ({ figures }: { figures: TrainingFigures }) => (
  <>
    <div className="charts">
      {charts.map(({ title, of }) => (
        <section key={title} aria-label={title}>
          <h2>{title}</h2>
          <MonthChart title={title} bars={figures.months.map((row) => ({ label: row.name, value: row[of] }))} />
        </section>
      ))}
    </div>
    <p className="soft">
      “没来”只算已经结束、签过到的场次：没有签到记录的，说不出谁没来。平均分只算三个常用问题，答卷少于3份不显示；答卷不记名，所以不能按参加方式分。
    </p>
    {parts.map(({ key, title, columns }) => (
      <section key={key} aria-label={`按${title}`} style={{ marginTop: 24 }}>
        <h2>按{title}</h2>
        <Rows<FigureRow>
          name={`${figures.year}年培训按${title}`}
          rowKey="name"
          size="small"
          columns={columns}
          rows={key === 'months' ? [...figures.months, figures.total] : figures[key]}
        />
      </section>
    ))}
  </>
)
