import type { Words } from '../../forms/question.schema'

/** Where a time of voluntary work stands, and what that is called on either side. */
export const hourStates = {
  waiting: { zh: '等核对', en: 'Waiting to be looked at', tone: 'waiting' },
  approved: { zh: '已认可', en: 'Approved', tone: 'done' },
  returned: { zh: '退回，请改', en: 'Given back; please mend it', tone: 'warning' },
  withdrawn: { zh: '已撤下', en: 'Taken back', tone: 'ended' },
} as const satisfies Record<string, Words & { tone: string }>
export type HourState = keyof typeof hourStates
export const hourStateNames = Object.keys(hourStates) as [HourState, ...HourState[]]

/** Every change there is: whose act it is, from where, to where. What was approved is corrected by the desk alone, with a reason. */
export const hourMoves = {
  add: { by: 'member', from: [], to: 'waiting', word: { zh: '写下', en: 'Entered' } },
  enter: { by: 'desk', from: [], to: 'approved', word: { zh: '工作人员录入', en: 'Entered by the staff' } },
  mend: { by: 'member', from: ['waiting', 'returned'], to: 'waiting', word: { zh: '改过', en: 'Changed' } },
  withdraw: { by: 'member', from: ['waiting', 'returned'], to: 'withdrawn', word: { zh: '撤下', en: 'Taken back' } },
  approve: { by: 'desk', from: ['waiting'], to: 'approved', word: { zh: '认可', en: 'Approved' } },
  giveBack: { by: 'desk', from: ['waiting'], to: 'returned', word: { zh: '退回', en: 'Given back' } },
  correct: { by: 'desk', from: ['approved'], to: 'approved', word: { zh: '更正', en: 'Corrected' } },
} as const satisfies Record<string, { by: 'member' | 'desk'; from: readonly HourState[]; to: HourState; word: Words }>
export type HourMove = keyof typeof hourMoves

/** States in which a time takes up its place in the day. */
export const takesPlace = (state: HourState): boolean => state === 'waiting' || state === 'approved'

/** Whether a move can be made now. */
export const mayMoveHours = (state: HourState, move: HourMove): boolean => (hourMoves[move].from as readonly HourState[]).includes(state)
