import { applicationStateNames } from '@tisc/shared/applications/applications.state'
import type { ApplicationFigures } from '@tisc/shared/applications/figures/figures.staff.contract'
import { hoursText } from '@tisc/shared/applications/hours/hours.rules'
import { ipTypes } from '@tisc/shared/platform/ip-types'
import { jurisdictions } from '@tisc/shared/platform/jurisdictions'
import { type Column, sheetOf } from '../../../ui/columns'
import { programmeText, stateText } from '../words'

type Line = ApplicationFigures['lines'][number]
type Month = ApplicationFigures['months'][number]
type Held = ApplicationFigures['pool']['ipTypes'][number]

const sent = applicationStateNames.filter((state) => state !== 'draft')

const nameOf = ({ name }: Line): string => (name === 'all' ? '合计' : programmeText(name))

export const lineColumns: Column<Line>[] = [
  { title: '申请的是', text: nameOf },
  { title: '收到', dataIndex: 'sent', className: 'number' },
  { title: '决定', dataIndex: 'decided', className: 'number' },
  { title: '到决定的天数，中位数', className: 'number', text: ({ median }) => median ?? '没有' },
  { title: '到决定的天数，九成以内', className: 'number', text: ({ p90 }) => p90 ?? '没有' },
]

export const stateColumns: Column<Line>[] = [
  { title: '申请的是', text: nameOf },
  ...sent.map((state) => ({ title: stateText(state), className: 'number', text: ({ states }: Line) => states[state] ?? 0 })),
]

export const monthColumns: Column<Month>[] = [
  { title: '月份', text: ({ month }) => month },
  { title: '收到', dataIndex: 'sent', className: 'number' },
  { title: '决定', dataIndex: 'decided', className: 'number' },
]

const wordOf = (words: Record<string, { zh: string }>, name: string): string => words[name]?.zh ?? name

const heldColumns = (title: string, words: Record<string, { zh: string }>): Column<Held>[] => [
  { title, text: ({ name }) => wordOf(words, name) },
  { title: '几人', dataIndex: 'members', className: 'number' },
]
export const typeColumns = heldColumns('专长', ipTypes)
export const placeColumns = heldColumns('熟悉的国家和地区', jurisdictions)

export type HoursRow = { name: string; text: string | number }

export const hoursRows = ({ approved, waiting, people }: ApplicationFigures['hours']): HoursRow[] => [
  { name: '已认可的时长', text: hoursText(approved) },
  { name: '有认可时长的人', text: people },
  { name: '还在等核对的', text: hoursText(waiting) },
]

export const hoursColumns: Column<HoursRow>[] = [
  { title: '什么', dataIndex: 'name' },
  { title: '多少', dataIndex: 'text', className: 'number' },
]

/** All of it as one workbook. */
export const sheetsOf = ({ lines, months, pool, hours }: ApplicationFigures) => [
  sheetOf('收到和决定', lineColumns, lines),
  sheetOf('现在到哪一步', stateColumns, lines),
  sheetOf('按月', monthColumns, months),
  sheetOf('志愿服务时长', hoursColumns, hoursRows(hours)),
  sheetOf('专家库按专长', typeColumns, pool.ipTypes),
  sheetOf('专家库按国家和地区', placeColumns, pool.jurisdictions),
]
