import { type Cell, cellText } from '@tisc/shared/rights/figures/cells'
import type { CaseFigures } from '@tisc/shared/rights/figures/figures.staff.contract'
import type { Column } from '../../../ui/columns'
import type { Said } from '../../../ui/sheet'

/** Every table of the page as it is drawn and taken along: its name, what it counts, its columns and rows. */
export type FigureTable = { name: string; means: string; columns: Column<FigureRow>[]; rows: FigureRow[] }
export type FigureRow = { id: string; says: Said[] }

const columnsOf = (titles: string[]): Column<FigureRow>[] =>
  titles.map((title, at) => ({ title, ...(at > 0 && { className: 'number' }), text: ({ says }) => says[at] }))

const row = (name: string, ...says: Said[]): FigureRow => ({ id: name, says: [name, ...says] })

/** The cells of a dimension. */
export const cellTable = (name: string, means: string, names: Record<string, string>, cells: readonly Cell[]): FigureTable => ({
  name,
  means,
  columns: columnsOf([name, '案件']),
  rows: cells.map((cell) => row(names[cell.key] ?? cell.key, cellText(cell))),
})

/** Months, days and calls. */
export const plainTables = ({ months, days, calls }: CaseFigures): FigureTable[] => {
  const share = (part: number): string => (calls.slots > 0 ? `${Math.round((100 * part) / calls.slots)}%` : '没有')
  const daysRow = (name: string, { count, median, ninth }: CaseFigures['days']['close']) =>
    row(name, count, median ?? '少于3件，不算', ninth ?? '少于3件，不算')
  return [
    {
      name: '各月',
      means: '收到的案件按收到的月份；“已结案”是这个月收到的案件里现在已经结案的。',
      columns: columnsOf(['月份', '收到', '其中已结案']),
      rows: months.map((one) => row(one.month, one.received, one.closed)),
    },
    {
      name: '用了多少天',
      means: '从收到那天起的日历天数，当天是0。中位数是一半案件在这么多天以内，九成线是十件里有九件在这么多天以内。只算已经到这一步的。',
      columns: columnsOf(['到哪一步', '案件', '中位数', '九成线']),
      rows: [daysRow('第一次联系上', days.contact), daysRow('答复', days.answer), daysRow('结案', days.close)],
    },
    {
      name: '来电和回电',
      means:
        '来电是工作人员记下的电话。回电是当事人约的；约定的时段到了才算，时段里拨出的算按时拨出，时段里接通的算按时接通。没有记下的来电我们数不到。',
      columns: columnsOf(['什么', '次数', '占约定时段']),
      rows: [
        row('记下的来电', calls.logged, ''),
        row('约的回电', calls.callBacks, ''),
        row('约定的时段，已经到的', calls.slots, ''),
        row('按时拨出', calls.rung, share(calls.rung)),
        row('按时接通', calls.reached, share(calls.reached)),
      ],
    },
  ]
}
