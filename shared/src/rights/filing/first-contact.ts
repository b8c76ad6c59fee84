import { shanghaiDay } from '../../platform/shanghai'

/** Whether somebody reaches the person before the day that counts, on it, or only after. */
export type Reach = 'before' | 'same-day' | 'after'

/** How the latest first contact lies to the day that makes a case urgent, `YYYY-MM-DD` of Shanghai. */
export const reachOf = (contactAt: Date | string, urgentDay: string): Reach => {
  const day = shanghaiDay(contactAt)
  if (day < urgentDay) return 'before'
  return day === urgentDay ? 'same-day' : 'after'
}
