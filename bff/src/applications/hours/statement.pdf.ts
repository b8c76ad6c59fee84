import { hoursText } from '@tisc/shared/applications/hours/hours.rules'
import type { HoursEntry, StatementFacts } from '@tisc/shared/applications/hours/hours.schema'
import { shownReference } from '@tisc/shared/platform/reference'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import type { Paper } from '../../platform/pdf/paper'
import { rowsOf } from '../../platform/pdf/rows'

const [left, width, top, bottom] = [56, 483, 60, 770]
const columns = {
  day: { x: left, width: 76 },
  time: { x: left + 82, width: 86 },
  what: { x: left + 174, width: 230 },
  hours: { x: left + 410, width: 73, align: 'right' },
} as const

/** What somebody did voluntarily in a time, line by line, with the signature that anybody can check. */
export const drawHours = (paper: Paper, facts: StatementFacts, items: readonly HoursEntry[], signed: string, address: string): void => {
  const { name, reference, from, until, minutes, madeAt } = facts
  const write = rowsOf(paper, columns)
  let y = paper.write('志愿服务时长证明', { x: left, y: top, width, size: 20, bold: true })
  y = paper.write(`姓名：${name}　　编号：${shownReference(reference)}`, { x: left, y: y + 6, width, size: 12 })
  y = paper.write(`时间：${from}到${until}　　认可的时长：${hoursText(minutes)}`, { x: left, y, width, size: 12 })
  y = write({ day: '日期', time: '时间', what: '做了什么', hours: '时长' }, y + 10, true)
  for (const one of items) {
    y = write({ day: one.day, time: `${one.from}—${one.to}`, what: one.what, hours: hoursText(one.minutes) }, y)
  }
  if (items.length === 0) y = paper.write('这段时间没有认可的时长。', { x: left, y, width, size: 12 })
  if (y > bottom - 190) {
    paper.nextPage()
    y = top
  }
  paper.code(`${address}?receipt=${signed}`, left, y + 10, 120)
  const beside = { x: left + 140, width: width - 140 }
  let at = paper.write('扫码核对姓名、编号、时间和时长，有青岛知识产权中心的签名。', { ...beside, y: y + 12, size: 10.5 })
  at = paper.write(`也可以在 ${address} 粘贴下面这串字符。出具日期：${shanghaiDay(madeAt)}`, { ...beside, y: at, size: 9 })
  paper.write(signed, { ...beside, y: at + 2, size: 5.5, colour: '#435150' })
  const note = paper.missingNote()
  if (note) paper.write(note, { x: left, y: y + 150, width, size: 9 })
}
