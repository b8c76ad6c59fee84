import type { CaseState } from '../case.table'

/** Where somebody else has to act: the person, an agency, or nobody unless the person objects. */
const elsewhere: readonly CaseState[] = ['asked', 'handed', 'answered']

/** How a load is counted, as whoever reads it is told. */
export const weightWords = '轮到我们办的算1件；等当事人、等部门签收、已经答复等结案的算半件。代别人办的也算在内'

/** Whether we have to act on a case in this state. */
export const isOurs = (state: CaseState): boolean => !elsewhere.includes(state)

/** How much an open case weighs, in halves of one that we have to act on. */
export const weightOf = (state: CaseState): number => (isOurs(state) ? 2 : 1)

/** A weight in cases, as one says it. */
export const casesOf = (weight: number): number => weight / 2
