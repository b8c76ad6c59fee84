import type { Language } from '../platform/problem'
import { shanghaiDay, shanghaiTime, weekday } from '../platform/shanghai'
import { lastKnownYear } from './calendar'
import type { Deadline, DerivationDay } from './deadline'

const dayWords = (day: string, language: Language): string =>
  language === 'en' ? day : `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日（${weekday(day)}）`

/** An instant as one says it: the day, its weekday, the time of day. */
export const instantWords = (instant: Date | string, language: Language): string =>
  `${dayWords(shanghaiDay(instant), language)}${language === 'en' ? ' ' : ''}${shanghaiTime(instant)}`

const minutesWords = (minutes: number, language: Language): string => {
  const whole = Math.floor(minutes)
  const [hours, rest] = [Math.floor(whole / 60), whole % 60]
  if (language === 'en') return [hours && `${hours} h`, (rest || !hours) && `${rest} min`].filter(Boolean).join(' ')
  return [hours && `${hours}小时`, (rest || !hours) && `${rest}分`].filter(Boolean).join('')
}

type Run = { from: DerivationDay; to: DerivationDay }

/** Days of one sort that follow each other are one line: nobody reads eight lines of one holiday. */
const isSame = (one: DerivationDay, other: DerivationDay): boolean =>
  one.counted === 0 &&
  other.counted === 0 &&
  one.kind.what === other.kind.what &&
  one.kind.name === other.kind.name &&
  one.kind.provisional === other.kind.provisional &&
  one.stopped === other.stopped

const runsOf = (days: readonly DerivationDay[]): Run[] => {
  const runs: Run[] = []
  for (const day of days) {
    const last = runs.at(-1)
    if (last && isSame(last.to, day)) last.to = day
    else runs.push({ from: day, to: day })
  }
  return runs
}

const names = {
  zh: { workday: '工作日', weekend: '休息日', holiday: '放假', 'make-up': '调休上班' },
  en: { workday: 'working day', weekend: 'weekend', holiday: 'holiday', 'make-up': 'worked instead' },
} as const

const why = ({ kind, stopped }: DerivationDay, language: Language): string => {
  const name = kind.name ? `${kind.name}${language === 'en' ? ', ' : ''}` : ''
  const source =
    kind.what === 'holiday' || kind.what === 'make-up' ? (language === 'en' ? ` (${kind.document})` : `（${kind.document}）`) : ''
  const stop = stopped === undefined ? '' : language === 'en' ? `; clock stopped: ${stopped}` : `；暂停：${stopped}`
  return `${name}${names[language][kind.what]}${source}${stop}`
}

const countedWords = (run: Run, first: boolean, { term }: Deadline, language: Language): string => {
  const { counted } = run.from
  const en = language === 'en'
  if (term.unit === 'hours') return counted ? `${en ? 'counts ' : '计'}${minutesWords(counted, language)}` : en ? 'not counted' : '不计'
  if (counted) return en ? 'counts 1 day' : '计1天'
  return first ? (en ? 'the day it begins is not counted' : '开始当天不计') : en ? 'not counted' : '不计'
}

const unitWords = {
  zh: { hours: '个工作小时', days: '个工作日' },
  en: { hours: 'working hours', days: 'working days' },
} as const

const lastLine = ({ at }: Deadline, language: Language): string => {
  if (language === 'en') return at ? `Due ${instantWords(at, language)}` : 'The clock stands still; the time is told when it goes on'
  return at ? `到${instantWords(at, language)}为止` : '现在暂停计时，恢复后再算出时间'
}

const doubt = (language: Language): string => {
  const year = lastKnownYear()
  return language === 'en'
    ? `Provisional: the State Council’s holidays after ${year} are not in the calendar yet, so only weekends are left out`
    : `暂定：${year}年以后的放假安排还没有录入，只扣除了周末`
}

/** How a deadline comes about, line by line, for whoever wants to check it. */
export const derivationOf = (deadline: Deadline, language: Language = 'zh'): string[] => {
  const { start, term, days, provisional } = deadline
  const en = language === 'en'
  const unit = unitWords[language][term.unit]
  const head = en
    ? `${term.count} ${unit} from ${instantWords(start, language)}`
    : `${instantWords(start, language)}起，${term.count}${unit}`
  const lines = runsOf(days).map((run, at) => {
    const when =
      run.from === run.to
        ? dayWords(run.from.day, language)
        : [run.from, run.to].map(({ day }) => dayWords(day, language)).join(en ? ' to ' : '至')
    return `${when}${en ? ': ' : '：'}${why(run.from, language)}${en ? ', ' : '，'}${countedWords(run, at === 0, deadline, language)}`
  })
  return [head, ...lines, lastLine(deadline, language), ...(provisional ? [doubt(language)] : [])]
}
