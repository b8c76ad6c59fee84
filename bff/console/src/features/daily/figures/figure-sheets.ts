import { articleTypes, wordOf } from '@tisc/shared/daily/daily.words'
import type { YearFigures } from '@tisc/shared/daily/desk/figures.contract'
import { type Column, sheetOf } from '../../../ui/columns'

export const measures = {
  articles: '文章',
  issues: '期数',
  corrections: '更正',
  withdrawals: '撤回',
  reads: '阅读',
  subscriptions: '订阅数',
  fetchers: '订阅程序（日均）',
} as const
export type Measure = keyof typeof measures
export const measureNames = Object.keys(measures) as Measure[]

type Month = YearFigures['months'][number]

export const monthName = ({ month }: Pick<Month, 'month'>): string => `${Number(month.slice(5))}月`

export const monthColumns: Column<Month>[] = [
  { title: '月份', text: monthName },
  ...measureNames.map((name) => ({ title: measures[name], dataIndex: name, className: 'number' })),
]

/** Topics and types, which are counted alike. */
export const subjectsOf = ({ topics, types }: YearFigures) => [
  ...topics.map(({ name, articles }) => ({ name, kind: '主题', articles })),
  ...types.map(({ type, articles }) => ({ name: wordOf(articleTypes, type), kind: '类型', articles })),
]

export const columnsOf = {
  mostRead: [
    { title: '文章', dataIndex: 'title' },
    { title: '阅读', dataIndex: 'reads', className: 'number' },
  ],
  emptySearches: [
    { title: '搜的词', dataIndex: 'words' },
    { title: '天数', dataIndex: 'days', className: 'number' },
  ],
  subjects: [
    { title: '名称', dataIndex: 'name' },
    { title: '是', dataIndex: 'kind' },
    { title: '文章', dataIndex: 'articles', className: 'number' },
  ],
  services: [
    { title: '服务', dataIndex: 'service' },
    { title: '订阅数', dataIndex: 'subscriptions', className: 'number' },
  ],
}

/** A whole year as a workbook: its months with their sum, and a page for each list. */
export const sheetsOf = (figures: YearFigures) => {
  const { year, months, total, mostRead, emptySearches, services } = figures
  const byMonth = sheetOf('各月', monthColumns, months)
  const sum = ['全年', ...measureNames.map((name) => (name in total ? total[name as keyof typeof total] : undefined))]
  return [
    { ...byMonth, name: `${year}年各月`, rows: [...byMonth.rows, sum] },
    sheetOf('主题和类型', columnsOf.subjects, subjectsOf(figures)),
    sheetOf('读得最多的文章', columnsOf.mostRead, mostRead),
    sheetOf('没有结果的搜索', columnsOf.emptySearches, emptySearches),
    sheetOf('订阅服务', columnsOf.services, services),
  ]
}
