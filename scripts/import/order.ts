import { parseArgs } from 'node:util'
import { Stop } from '../steps/stop.mjs'

const usage = `npm run import -- [选项] <文件、文件夹或表格>…
  --issue N        按参数的先后放进第N期（新的一期的日期用 --date，默认今天）
  --date D         这一期的日期，写成 2026-11-24
  --root 名字      文件按它在文件夹里的位置认作同一篇，改过的文件成为更正
  --replaces 编号  这份文件替换这篇文章
  --note 文字      更正的说明，读者看得到
  --publish        直接发布；不写就存为草稿，改过的文件存为待发布的更正
  --dry-run        只读一遍，报告读到了什么，不存
旧刊：文件夹名写明期号和日期（第12期 2020-03-04），或一张CSV表格（列：期号、文件、日期）。`

const options = {
  issue: { type: 'string' },
  date: { type: 'string' },
  root: { type: 'string' },
  replaces: { type: 'string' },
  note: { type: 'string' },
  publish: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

/** What the operator asked for. */
export interface Order {
  sources: string[]
  issue?: number
  date?: string
  root?: string
  replaces?: string
  note?: string
  publish: boolean
  dryRun: boolean
}

const parsed = (given: string[]) => {
  try {
    return parseArgs({ args: given, options, allowPositionals: true })
  } catch (error) {
    throw new Stop(`${(error as Error).message}\n\n${usage}`)
  }
}

const issueNumber = (text: string): number => {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1 || number > 999_999) throw new Stop(`--issue 要写期号，例如 --issue 495，不能是“${text}”。`)
  return number
}

/** Whether a text is a day that exists. */
const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)

/** Reads the command line; whatever is wrong is a Stop that says what is right. */
export const readOrder = (given: string[]): Order => {
  const { values, positionals } = parsed(given)
  const { issue, date, root, replaces, note, publish } = values
  if (values.help || positionals.length === 0) throw new Stop(usage)
  if (date !== undefined && !isDay(date)) throw new Stop(`--date 要写成 2026-11-24 这样，不能是“${date}”。`)
  if (root !== undefined && !/^[\p{L}\p{N}_-]{1,60}$/u.test(root)) throw new Stop('--root 的名字只能有文字、数字、“-”和“_”。')
  if (replaces !== undefined && positionals.length !== 1) throw new Stop('--replaces 一次只能替换一篇，请只写一个文件。')
  return {
    sources: positionals,
    publish,
    dryRun: values['dry-run'],
    ...(issue !== undefined && { issue: issueNumber(issue) }),
    ...(date !== undefined && { date }),
    ...(root !== undefined && { root }),
    ...(replaces !== undefined && { replaces }),
    ...(note !== undefined && { note }),
  }
}
