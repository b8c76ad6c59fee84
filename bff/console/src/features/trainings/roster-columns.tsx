import { modes } from '@tisc/shared/trainings/seating/seating.state'
import type { RosterLine } from '@tisc/shared/trainings/trainings.schema'
import type { Column } from '../../ui/columns'
import { momentText } from '../../ui/moments'
import { State, type Tone } from '../../ui/state'

const states: Partial<Record<RosterLine['state'], { tone: Tone; words: string }>> = {
  seated: { tone: 'done', words: '有座位' },
  offered: { tone: 'open', words: '等本人确认' },
  waiting: { tone: 'waiting', words: '候补' },
  'session-cancelled': { tone: 'ended', words: '随场次取消' },
  cancelled: { tone: 'ended', words: '自己退出' },
  excused: { tone: 'ended', words: '说了来不了' },
  declined: { tone: 'ended', words: '没要名额' },
  lapsed: { tone: 'ended', words: '过时没确认' },
  merged: { tone: 'ended', words: '账号合并，留另一个' },
}

const standing = ({ state, toCall, isAbsent, isBehind }: RosterLine): string => {
  if (toCall) return '等本人确认，没通知到，请打电话'
  if (isAbsent) return '有座位，没来也没说'
  if (isBehind && state === 'waiting') return '候补，按爽约规定排在后面'
  return states[state]?.words ?? state
}

const toneOf = ({ state, isAbsent }: RosterLine): Tone => (isAbsent ? 'warning' : (states[state]?.tone ?? 'ended'))

const fixed: Column<RosterLine>[] = [
  { title: '姓名', text: ({ name }) => name ?? '没有填写' },
  { title: '手机号', text: ({ phone }) => phone ?? '没有绑定' },
  { title: '参加方式', text: ({ mode }) => modes[mode] },
  { title: '状态', text: standing, render: (_, line) => <State tone={toneOf(line)}>{standing(line)}</State> },
  { title: '代报单位', text: ({ organisation }) => organisation ?? '' },
  { title: '从何时起', className: 'number', text: ({ since }) => momentText(since) },
]

/** The columns of a roster: who and how, then what they answered, question by question. */
export const rosterColumns = (asked: readonly string[]): Column<RosterLine>[] => [
  ...fixed,
  ...asked.map((title, at) => ({ title: `${at + 1}．${title}`, text: ({ answers }: RosterLine) => answers?.[at] ?? '' })),
]
