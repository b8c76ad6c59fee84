import type { CaseRow } from '@tisc/shared/rights/queue/queue.contract'
import { momentText } from '../../ui/moments'
import { State } from '../../ui/state'
import { dueNames } from './cases.words'

type Given = Pick<CaseRow, 'due' | 'isLate'>

/** What comes next and by when, in words. */
export const dueText = ({ due, isLate }: Given): string => {
  if (!due) return '没有了'
  const by = due.at ? momentText(due.at) : '暂停'
  return `${dueNames[due.what]}，${isLate ? '已超' : ''}${by}`
}

/** The same with its shape: late is told by more than a colour. */
export const DueText = (given: Given) => <State tone={given.isLate ? 'warning' : given.due ? 'open' : 'ended'}>{dueText(given)}</State>
