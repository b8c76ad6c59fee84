import { modes } from '@tisc/shared/trainings/seating/seating.state'
import { type RosterLine, rosterStates } from '@tisc/shared/trainings/trainings.schema'
import type { Column } from '../../ui/columns'
import { momentText } from '../../ui/moments'
import { State, type Tone } from '../../ui/state'

const tones: Partial<Record<RosterLine['state'], Tone>> = { seated: 'done', offered: 'open', waiting: 'waiting' }

const standing = ({ state }: RosterLine): string => rosterStates[state] ?? state

const fixed: Column<RosterLine>[] = [
  { title: '姓名', text: ({ name }) => name ?? '没有填写' },
  { title: '手机号', text: ({ phone }) => phone ?? '没有绑定' },
  { title: '参加方式', text: ({ mode }) => modes[mode] },
  { title: '状态', text: standing, render: (_, line) => <State tone={tones[line.state] ?? 'ended'}>{standing(line)}</State> },
  { title: '从何时起', className: 'number', text: ({ since }) => momentText(since) },
]

/** The columns of a roster: who and how, then what they answered, question by question. */
export const rosterColumns = (asked: readonly string[]): Column<RosterLine>[] => [
  ...fixed,
  ...asked.map((title, at) => ({ title: `${at + 1}．${title}`, text: ({ answers }: RosterLine) => answers?.[at] ?? '' })),
]
