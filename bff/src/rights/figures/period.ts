import { monthRange } from '@tisc/shared/platform/shanghai'

/** Whole months, `YYYY-MM`, both included. */
export type Period = { from: string; to: string }

/** What lies in a period, for a filter of instants. */
export const within = ({ from, to }: Period) => ({ $gte: monthRange(from).from, $lt: monthRange(to).to })
