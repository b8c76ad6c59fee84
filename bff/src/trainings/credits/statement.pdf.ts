import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import type { CreditYear } from '@tisc/shared/trainings/credits/credits.schema'
import type { Paper } from '../../platform/pdf/paper'
import { rowsOf } from '../../platform/pdf/rows'

const [left, width] = [56, 483]
const columns = {
  day: { x: left, width: 74 },
  title: { x: left + 80, width: 180 },
  reason: { x: left + 268, width: 150 },
  hours: { x: left + 424, width: 59, align: 'right' },
} as const

/** A year's credits: whose, line by line, and the sum. */
export const drawStatement = (paper: Paper, { year, items, total }: CreditYear, name: string | undefined, today: string): void => {
  const write = rowsOf(paper, columns)
  let y = paper.write(`${year}年继续教育学时记录`, { x: left, y: 60, width, size: 20, bold: true })
  y = paper.write(`姓名：${name ?? '没有填写'}`, { x: left, y: y + 6, width, size: 12 })
  y = paper.write(`打印日期：${today}`, { x: left, y, width, size: 12 })
  y = write({ day: '记入日期', title: '培训', reason: '依据', hours: '学时' }, y + 12, true)
  for (const { at, title, reason, hours, kind } of items) {
    y = write({ day: shanghaiDay(at), title, reason: kind === 'correction' ? `更正：${reason}` : reason, hours: String(hours) }, y)
  }
  if (items.length === 0) y = paper.write('这一年没有记录。', { x: left, y, width, size: 12 })
  y = write({ day: '', title: '', reason: '合计', hours: String(total) }, y, true)
  const note = paper.missingNote()
  if (note) paper.write(note, { x: left, y: y + 8, width, size: 9 })
}
