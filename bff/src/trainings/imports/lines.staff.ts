import { phone as phoneField } from '@tisc/shared/platform/fields'
import { type Capacities, type Mode, modeNames, modes } from '@tisc/shared/trainings/seating/seating.state'
import { ProblemError } from '../../platform/problem-error'
import type { Sheet } from './read-sheet.staff'

/** Somebody of a sheet who can be signed up, or why a line cannot be used. */
export type Line = { line: number; name: string } & ({ phone: string; mode: Mode } | { say: string })

const heads = { name: /姓名|名字/, phone: /手机|电话/, mode: /参加方式|方式/ }

/** How many lines may stand above the heads: titles and notes. */
const mostBeforeHeads = 10
/** The most people of one sheet. */
const mostPeople = 500

const columnsIn = (cells: readonly string[]) => {
  const at = (words: RegExp) => cells.findIndex((cell) => words.test(cell))
  return { name: at(heads.name), phone: at(heads.phone), mode: at(heads.mode) }
}

/** With what a spreadsheet begins to calculate: no name begins like that. */
const live = /^[=+\-@＝＋－＠]/

const offered = (capacities: Capacities): Mode[] => modeNames.filter((mode) => capacities[mode])

const modeOf = (text: string, capacities: Capacities): Mode | undefined => {
  const [only, second] = offered(capacities)
  if (text === '') return second ? undefined : only
  return offered(capacities).find((mode) => modes[mode] === text)
}

const readLine = (
  { number, cells }: Sheet['lines'][number],
  columns: ReturnType<typeof columnsIn>,
  capacities: Capacities,
  hasMerged: boolean,
): Line => {
  const cell = (at: number): string => (at < 0 ? '' : (cells[at] ?? ''))
  const name = [...cell(columns.name)].slice(0, 61).join('')
  const line = { line: number, name: [...name].slice(0, 60).join('') }
  const merged = hasMerged ? '；表里有合并的单元格，请先取消合并' : ''
  if (name === '') return { ...line, say: `没有姓名${merged}` }
  if (live.test(name)) return { ...line, say: '姓名像是公式，请改成文字' }
  if ([...name].length > 60) return { ...line, say: '姓名最多60个字' }
  const phone = phoneField.safeParse(cell(columns.phone).replace(/\.0$/, ''))
  if (!phone.success) return { ...line, say: cell(columns.phone) === '' ? `没有手机号${merged}` : '手机号是11位数字，请检查' }
  const mode = modeOf(cell(columns.mode), capacities)
  if (!mode)
    return {
      ...line,
      say: `请写参加方式：${offered(capacities)
        .map((one) => modes[one])
        .join('、')}`,
    }
  return { ...line, phone: phone.data, mode }
}

/** Whoever stands in a sheet twice is signed up once. */
const onlyOnce = (lines: Line[]): Line[] => {
  const seen = new Map<string, number>()
  return lines.map((line) => {
    if (!('phone' in line)) return line
    const before = seen.get(line.phone)
    if (before !== undefined) return { line: line.line, name: line.name, say: `和第${before}行是同一个号码` }
    seen.set(line.phone, line.line)
    return line
  })
}

/** The people of a sheet, line by line. Throws `invalid-input` for a sheet that is none of sign-ups, or too long. */
export const readPeople = ({ lines, hasMerged }: Sheet, capacities: Capacities): Line[] => {
  const at = lines.slice(0, mostBeforeHeads).findIndex(({ cells }) => {
    const { name, phone } = columnsIn(cells)
    return name >= 0 && phone >= 0 && name !== phone
  })
  if (at < 0) throw new ProblemError('invalid-input', '没有找到表头：要有“姓名”和“手机号”两列')
  const people = lines.slice(at + 1)
  if (people.length > mostPeople)
    throw new ProblemError('invalid-input', `这张表有${people.length}行，一次最多${mostPeople}行，请分成几张；这次一个人也没有报上`)
  const columns = columnsIn(lines[at]?.cells ?? [])
  return onlyOnce(people.map((line) => readLine(line, columns, capacities, hasMerged)))
}
