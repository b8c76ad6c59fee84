import { shanghaiDay, startOfDay } from '../platform/shanghai'

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const minute = 60_000
const day = 1_440

/** When the quiet hours that hold at an instant end; undefined when none hold. `from` later than `to` goes over midnight; equal is never. */
export const quietUntil = ({ from, to }: { from: string; to: string }, now: Date): Date | undefined => {
  const midnight = startOfDay(shanghaiDay(now)).getTime()
  const minuteNow = Math.floor((now.getTime() - midnight) / minute)
  const [begins, ends] = [minutesOf(from), minutesOf(to)]
  const at = (minutes: number) => new Date(midnight + minutes * minute)
  if (begins < ends) return minuteNow >= begins && minuteNow < ends ? at(ends) : undefined
  if (begins === ends) return undefined
  if (minuteNow < ends) return at(ends)
  return minuteNow >= begins ? at(ends + day) : undefined
}
